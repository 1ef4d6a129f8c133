export default {
  save: {
    saved: "已保存 {{at}}",
    merged: { colleague: "已保存 {{at}}，并合入了同事刚才的修改", own: "已保存 {{at}}，并合入了您在别处的修改" },
    nothing: "还没有填写",
    saving: "正在保存…",
    again: "暂时没有保存上，稍后自动再试。请不要关闭页面。",
    refused: "有一处没有保存：{{why}}",
    conflict: { colleague: "同事也改了同一处，请选择", own: "您在别处也改了同一处，请选择" },
  },
  clash: {
    title: { colleague: "这几处，同事刚刚也改过", own: "这几处，您在别的窗口或设备上也改过" },
    hint: "其他内容已经合并。请看看两边的内容，选一个。",
    mine: "我填的",
    theirs: { colleague: "同事填的", own: "别处填的" },
    keepMine: { colleague: "用我填的", own: "用这里填的" },
    takeTheirs: { colleague: "用同事填的", own: "用别处填的" },
  },
} as const;

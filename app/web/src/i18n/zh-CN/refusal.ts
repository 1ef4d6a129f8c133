export default {
  first: "{{by}} 已于 {{at}} 先行办理。",
  how: "{{by}} 已于 {{at}} 办理，结果是“{{outcome}}”。",
  can: "现在可以：{{deeds}}。",
  comma: "、",
  nothing: "目前您不能再对它做什么。",
  reload: "查看最新情况",
  deeds: {
    any: {
      act: "办理", again: "换一个再试", save: "保存", submit: "提交", withdraw: "撤回", cancel: "取消", change: "修改", remove: "删除", edit: "编辑", discard: "放弃草稿", check: "检查", publish: "发布", close: "关闭", open: "打开",
      claim: "签收", release: "退回公共待办", transfer: "转办", delegate: "委派", countersign: "加签", return: "退回", recall: "撤销加签或委派", terminate: "终止", suspend: "暂停", resume: "恢复", extend: "延长暂停", grant: "审批延长暂停", copy: "抄送", comment: "评论", urge: "催办",
      apply: "申报", start: "发起", fork: "改为本园版本", activate: "启用其他版本", draw: "抽取专家", replace: "更换", give: "指定", take: "取消指定", rerun: "重新运行", test: "发送测试", rotate: "更换密钥", resetPassword: "重置密码",
      upload: "重新上传", append: "继续上传", login: "登录后办理", refresh: "刷新页面", enterPark: "切换到该园区", end: "结束代理", read: "标为已读", import: "导入", editions: "查看历次版本", object: "提出异议",
    },
    committee: { list: "列入议题", attend: "登记到会", open: "宣布开会", substitute: "换成替补委员", close: "散会", vote: "表决", recuse: "回避", decide: "宣布结果", withdraw: "移出议程" },
    letters: { void: "作废", open: "打开", preview: "预览", issue: "印发", replace: "更换模板" },
    publicity: { change: "修改受理方式", object: "提出异议" },
    work: { cancel: "撤销", withdraw: "撤回决定" },
    tasks: { cancel: "撤销", withdraw: "撤回决定" },
    cases: { cancel: "撤销", withdraw: "撤回决定" },
    files: { release: "放行" },
  },
} as const;

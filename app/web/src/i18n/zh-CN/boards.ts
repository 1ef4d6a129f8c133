export default {
  title: "看板",
  empty: "还没有看板",
  emptyHint: "有数据后会出现在这里。",
  print: "打印",
  days: "各步骤平均用时",
  of: "项目",
  bar: "长度",
  value: "数值",
} as const;

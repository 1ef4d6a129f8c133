export default {
  title: "公示管理",
  lead: "公示期内收到的异议由督查核查，异议人信息只有核查人能看到。",
  notice: "公示",
  span: "公示期",
  objections: "异议",
  count: "{{n}} 件",
  none: "无",
  objectionsOf: "收到的异议（{{n}} 件）",
  kind: { person: "个人", unit: "单位", hint: "匿名线索" },
  empty: "还没有公示",
  emptyHint: "投决会通过的项目进入公示后，会出现在这里。",
} as const;

export default {
  toWork: "进入工作台",
  foot: "由园流 Parkflow 提供。公示与批次信息以园区正式文件为准。",
  nav: { home: "园区首页", calls: "申报批次", notices: "公示", board: "公开数据" },
  parks: {
    title: "请选择您所在的园区",
    lead: "不用登录就能查看正在申报的批次、公示和公开数据。",
    empty: "还没有开放的园区",
    emptyHint: "园区开通后会出现在这里。",
  },
} as const;

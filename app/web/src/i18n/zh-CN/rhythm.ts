export default {
  title: "督查节拍",
  lead: "日扫描、周调度、月通报、季分析、年考核的运行记录。",
  beat: "节拍",
  beats: { day: "日扫描", week: "周调度", month: "月通报", quarter: "季分析", year: "年考核" },
  state: { running: "运行中", done: "完成", failed: "失败" },
  at: "开始时间",
  attempts: "次数",
  empty: "还没有运行",
  failedBy: "失败原因：{{why}}",
  rerun: "重新运行",
  before: "上期 {{n}}",
  figures: { opened: "新开", closed: "办结", running: "在办", overdue: "逾期", dueSoon: "即将到期", pausedLong: "停表过久", untold: "补正未读" },
} as const;

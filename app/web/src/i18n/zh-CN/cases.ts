export default {
  all: "办件",
  title: "事项",
  number: "编号",
  resident: "企业",
  state: "状态",
  due: "期限",
  empty: "还没有办件",
  emptyHint: "有企业提交申请后，会出现在这里。",
} as const;

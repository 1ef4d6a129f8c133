import type { FieldSpec, FormSpec } from "@/api/types";

const pdf = ["application/pdf"];
const pictures = ["application/pdf", "image/jpeg", "image/png"];
const slot = (label: string, required: boolean, help?: string, accept = pictures): FieldSpec => ({ kind: "file", label, required, help, accept, maxMb: 50 });
const options = (pairs: Record<string, string>) => Object.entries(pairs).map(([value, label]) => ({ value, label }));

/** The seed fund's application as the catalogue answers it: one language, all kinds of fields. */
export const applicationForm: FormSpec = {
  key: "application",
  version: 1,
  title: "种子基金申请表",
  sections: [
    { key: "A", title: "企业基本情况", fields: ["entName", "uscc", "entType", "regDate", "regCapital", "paidCapital", "regAddr", "officeAddr", "industry", "techEntNo", "qualifications", "sourceChannel"] },
    { key: "A2", title: "联系人", fields: ["legalRep", "legalRepId", "legalRepPhone", "contact", "contactPhone", "contactEmail"] },
    { key: "B", title: "股权与团队", fields: ["shareholders", "actualController", "team", "headcount", "rdHeadcount", "socialInsured"] },
    { key: "C", title: "项目与技术", fields: ["projectName", "summary", "techStage", "innovation", "ipList"] },
    { key: "E", title: "财务情况", fields: ["fin", "hasDebts", "debts"] },
    { key: "F", title: "资金需求", fields: ["instrument", "amount", "usePlanNote", "usePlan", "repaySource", "exitExpect"] },
    { key: "H", title: "附件", fields: ["a1", "a2", "a3", "a6", "more"] },
    { key: "G", title: "承诺", fields: ["relatedParties", "promise", "privacyConsent"] },
  ],
  fields: {
    entName: { kind: "text", label: "企业名称", required: true, maxLength: 100 },
    uscc: { kind: "uscc", label: "统一社会信用代码", required: true },
    entType: { kind: "choice", label: "主体类型", required: true, options: options({ company: "企业", team: "创业团队" }) },
    regDate: { kind: "date", label: "成立日期", required: true },
    regCapital: { kind: "money", label: "注册资本", unit: "万元", required: true, min: "0.00" },
    paidCapital: { kind: "money", label: "实缴资本", unit: "万元", required: true, min: "0.00" },
    regAddr: { kind: "text", label: "注册地址", required: true, maxLength: 200 },
    officeAddr: { kind: "text", label: "办公地址", required: true, maxLength: 200, help: "须在园区范围内" },
    industry: { kind: "choice", label: "所属产业", required: true, options: options({ chip: "集成电路", sensor: "先进传感", health: "生物医药", energy: "新能源", software: "软件信息", material: "新材料", other: "其他" }) },
    techEntNo: { kind: "text", label: "科技型企业入库编号", maxLength: 40 },
    qualifications: { kind: "choices", label: "已有资质", options: options({ hightech: "高新技术企业", special: "专精特新", gazelle: "瞪羚企业", sme: "科技型中小企业" }) },
    sourceChannel: { kind: "choice", label: "从哪里得知本批次", required: true, options: options({ self: "自荐", incubator: "孵化器", university: "高校院所", contest: "赛事", town: "镇街", vc: "投资机构" }) },
    legalRep: { kind: "text", label: "法定代表人", required: true, maxLength: 30, pii: "P" },
    legalRepId: { kind: "idcard", label: "法定代表人证件号", required: true, pii: "S", help: "加密保存，评审专家看不到" },
    legalRepPhone: { kind: "phone", label: "法定代表人手机", required: true, pii: "P" },
    contact: { kind: "text", label: "联系人", required: true, maxLength: 30, pii: "P" },
    contactPhone: { kind: "phone", label: "联系人手机", required: true, pii: "P" },
    contactEmail: { kind: "email", label: "联系人邮箱", required: true, pii: "P" },
    shareholders: {
      kind: "table", label: "股东", required: true, minRows: 1, help: "比例合计应为 100%",
      columns: {
        name: { kind: "text", label: "股东名称", required: true, maxLength: 60 },
        kind: { kind: "choice", label: "类型", required: true, options: options({ person: "自然人", company: "法人" }) },
        share: { kind: "percent", label: "持股比例", required: true },
        paid: { kind: "money", label: "出资额", unit: "万元" },
      },
    },
    actualController: { kind: "text", label: "实际控制人", required: true, maxLength: 60, pii: "P", help: "用于评审回避，不对外公开" },
    team: {
      kind: "table", label: "核心成员", required: true, minRows: 2,
      columns: {
        name: { kind: "text", label: "姓名", required: true, maxLength: 30 },
        post: { kind: "text", label: "职务", required: true, maxLength: 30 },
        degree: { kind: "choice", label: "学历", required: true, options: options({ doctor: "博士", master: "硕士", bachelor: "本科", college: "大专", other: "其他", none: "不便说明" }) },
        full: { kind: "boolean", label: "是否全职", required: true },
        story: { kind: "textarea", label: "主要经历", maxLength: 200 },
      },
    },
    headcount: { kind: "integer", label: "职工人数", required: true, min: "0", unit: "人" },
    rdHeadcount: { kind: "integer", label: "研发人数", required: true, min: "0", unit: "人" },
    socialInsured: { kind: "integer", label: "参保人数", required: true, min: "0", unit: "人" },
    projectName: { kind: "text", label: "项目名称", required: true, maxLength: 40 },
    summary: { kind: "textarea", label: "项目摘要", required: true, maxLength: 500, help: "用三四句话说清：做什么，给谁用，解决什么问题。" },
    techStage: { kind: "choice", label: "技术阶段", required: true, options: options({ concept: "概念", prototype: "样机", lab: "小试", pilot: "中试", mass: "量产" }) },
    innovation: { kind: "textarea", label: "创新点", required: true, maxLength: 800 },
    ipList: {
      kind: "table", label: "知识产权", minRows: 0,
      columns: {
        kind: { kind: "choice", label: "类型", required: true, options: options({ invention: "发明专利", utility: "实用新型", software: "软件著作权", design: "外观设计", layout: "集成电路布图", other: "其他" }) },
        name: { kind: "text", label: "名称", required: true, maxLength: 80 },
        no: { kind: "text", label: "号码", required: true, maxLength: 40 },
        on: { kind: "date", label: "授权或申请日期" },
      },
    },
    fin: {
      kind: "table", label: "近两年及最近一期", required: true, minRows: 1,
      columns: {
        period: { kind: "text", label: "期间", required: true, maxLength: 20, help: "如 2025 年" },
        revenue: { kind: "money", label: "营业收入", unit: "万元", required: true },
        profit: { kind: "money", label: "净利润", unit: "万元", required: true, min: "-999999999.00", help: "亏损请填负数" },
        rd: { kind: "money", label: "研发费用", unit: "万元", required: true },
      },
    },
    hasDebts: { kind: "boolean", label: "是否有借款、担保或诉讼", required: true },
    debts: { kind: "textarea", label: "借款、担保或诉讼情况", required: true, maxLength: 500, when: { field: "hasDebts", in: [true] } },
    instrument: { kind: "choice", label: "支持方式", required: true, options: options({ LOAN: "免息信用贷款（最高 30 万元）", EQUITY: "公益参股（最高 20 万元）" }) },
    amount: { kind: "money", label: "申请金额", unit: "万元", required: true, min: "100.00", max: "300000.00", help: "单位是万元，可以填到小数点后两位" },
    usePlanNote: { kind: "note", label: "说明", text: "资金不能用于归还贷款、分红、理财和购房。" },
    usePlan: {
      kind: "table", label: "资金用途", required: true, minRows: 1,
      columns: {
        kind: { kind: "choice", label: "类别", required: true, options: options({ rd: "研发投入", gear: "设备购置", staff: "人员费用", test: "检测认证", market: "市场开拓", other: "其他" }) },
        amount: { kind: "money", label: "金额", unit: "万元", required: true, min: "0.01" },
        about: { kind: "text", label: "说明", required: true, maxLength: 100 },
        by: { kind: "date", label: "计划完成" },
      },
    },
    repaySource: { kind: "textarea", label: "还款来源", required: true, maxLength: 500, when: { field: "instrument", in: ["LOAN"] } },
    exitExpect: { kind: "textarea", label: "退出预期", required: true, maxLength: 500, when: { field: "instrument", in: ["EQUITY"] } },
    a1: slot("营业执照", true),
    a2: slot("公司章程", true, undefined, pdf),
    a3: slot("近两年财务报表或审计报告", true, "成立不满两年的，按实际情况上传", pdf),
    a6: slot("商业计划书", true, "PDF，30 页以内", pdf),
    more: { kind: "files", label: "其他证明材料", accept: pictures, maxMb: 50 },
    relatedParties: { kind: "textarea", label: "与园区、基金、评委的关联关系", required: true, maxLength: 300, help: "没有请填“无”。如实填写不影响评审，只用于安排回避。" },
    promise: { kind: "consent", label: "真实性承诺", required: true, text: "我承诺以上内容和附件真实、完整，如有虚假，愿意承担相应责任。", version: "2026-01" },
    privacyConsent: { kind: "consent", label: "个人信息处理", required: true, text: "我已阅读并同意《个人信息处理告知》。", version: "2026-01" },
  },
  checks: [
    { kind: "sumEquals", table: "usePlan", column: "amount", field: "amount", code: "use-plan-sum", message: "用途合计必须等于申请金额" },
    { kind: "sumIs", table: "shareholders", column: "share", value: "100.00", code: "share-sum", message: "持股比例合计必须是 100%" },
    { kind: "atMost", field: "paidCapital", bound: "regCapital", code: "paid-at-most-registered", message: "实缴资本不能超过注册资本" },
    { kind: "atMost", field: "rdHeadcount", bound: "headcount", code: "rd-at-most-all", message: "研发人数不能超过职工人数" },
  ],
  rights: {
    start: { "*": "write" },
    "formal-check": { "*": "read" },
    score: { legalRepId: "hidden", legalRepPhone: "hidden", "*": "read" },
  },
};

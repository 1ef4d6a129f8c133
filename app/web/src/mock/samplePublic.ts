import type { Board, Call, Notice } from "@/api/types";

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const yuan = (amount: string) => ({ amount, currency: "CNY" as const });

/** What every call has. */
const usual = { fundId: "f1", fund: "西岭科创种子基金", preset: "CQ-2016", budget: yuan("5000000.00"), eligibility: [], documents: [], outline: [], steps: [], can: [], version: 1 };

export const calls: Call[] = [
  {
    ...usual,
    id: "round-1", title: "2026 年第四季度科创种子基金申报", state: "open", opensAt: day(-12), closesAt: day(9),
    notice: "种子基金面向刚起步的科技企业和创业团队，用于样机试制、检测认证、首批设备和核心人员。\n由政府引导资金出资，不以盈利为目的，审批全程公开，结果公示。",
    instruments: [
      { key: "LOAN", label: "免息信用贷款", cap: yuan("300000.00"), terms: "期限 12 个月，可展期一次；不需要抵押" },
      { key: "EQUITY", label: "公益参股", cap: yuan("200000.00"), terms: "参股 5 年内不分红，不参与日常经营" },
    ],
    eligibility: ["注册地和办公地都在园区，或承诺获批后 60 个工作日内迁入", "成立不超过 3 年", "主营属于集成电路、先进传感、生物医药、软件信息等科技领域", "企业和法定代表人没有失信记录，没有重大未决诉讼", "同一用途没有重复申请财政资金"],
    documents: [
      { label: "营业执照", required: true }, { label: "公司章程", required: true },
      { label: "近两年财务报表或审计报告", required: true, help: "成立不满两年按实际情况" },
      { label: "商业计划书", required: true, help: "PDF，30 页以内" }, { label: "知识产权证明", required: false },
    ],
    steps: [
      { name: "形式审查", who: "基金管理机构看材料是否齐全", length: "5WD" }, { name: "尽职调查", who: "两名调查员到企业现场", length: "15WD" },
      { name: "路演评审", who: "专家打分，70 分以上进入投决会", length: "10WD" }, { name: "投决会", who: "委员逐项表决", length: "会议当天" },
      { name: "公示", who: "网上公示，听取异议", length: "不少于 5 个工作日" }, { name: "签约与拨付", who: "签协议，资金到企业账户", length: "30 个工作日内" },
    ],
    outline: [
      { key: "A", title: "主体信息", fields: ["企业名称", "统一社会信用代码", "成立日期", "注册资本", "联系人"] },
      { key: "B", title: "股权与团队", fields: ["股东", "实际控制人", "核心成员"] },
      { key: "F", title: "资金需求", fields: ["支持方式", "申请金额", "资金用途"] },
    ],
  },
  { ...usual, id: "round-2", title: "2027 年第一季度科创种子基金申报", state: "upcoming", opensAt: day(45), closesAt: day(75), notice: "即将开始。", instruments: [{ key: "EQUITY", label: "公益参股", cap: yuan("800000.00") }] },
  { ...usual, id: "round-0", title: "2026 年第三季度科创种子基金申报", state: "closed", opensAt: day(-110), closesAt: day(-80), notice: "已截止。", instruments: [{ key: "LOAN", label: "免息信用贷款", cap: yuan("300000.00") }] },
];

export const notices: Notice[] = [
  {
    digest: "0f6e1c5a",
    id: "notice-1", title: "2026 年第三季度种子基金拟支持项目公示", state: "running", from: day(-2), until: day(5), can: ["object"],
    body: "经形式审查、尽职调查、专家评审和投资决策会表决，以下项目拟获种子基金支持，现予公示。公示期内如有异议，请实名提出。",
    items: [
      { resident: "重庆曦光微纳科技有限公司", project: "硅基光电传感芯片中试", instrument: "免息信用贷款", amount: yuan("300000.00") },
      { resident: "重庆澄观智能装备有限公司", project: "工业视觉缺陷检测一体机", instrument: "公益参股", amount: yuan("200000.00") },
      { resident: "重庆禾序生物技术有限公司", project: "微流控快检试剂盒", instrument: "免息信用贷款", amount: yuan("255000.00") },
    ],
    total: yuan("755000.00"),
    supervision: { unit: "园区督查室", phone: "023-0000 0001", address: "西岭科学园区 1 号楼 512 室" },
  },
  { id: "notice-0", title: "2026 年第二季度种子基金支持项目公示", state: "ended", from: day(-95), until: day(-88), can: [], digest: "9a31c07d", body: "公示已结束，没有异议。", items: [], total: yuan("0.00") },
];

export const board: Board = {
  key: "seedfund", title: "种子基金公开数据", asOf: day(0), keepsPast: false,
  cards: [
    { code: "applications", name: "累计申请", value: "93", unit: "项" }, { code: "companies", name: "支持企业", value: "57", unit: "家", detail: "按企业去重" },
    { code: "paid", name: "累计投放", value: "3,341", unit: "万元" }, { code: "days", name: "平均办理", value: "32.5", unit: "个工作日", detail: "不含补正与公示" },
    { code: "jobs", name: "带动就业", value: "612", unit: "人" }, { code: "hightech", name: "成长为高新技术企业", value: "28", unit: "家" },
  ].map((card) => ({ ...card, asOf: day(0) })),
};

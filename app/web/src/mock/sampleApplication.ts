import type { Application, EligibilityItem, FormValues } from "@/api/types";

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export const filled: FormValues = {
  entName: "重庆曦光微纳科技有限公司", uscc: "91500107MA5DEM012E", entType: "company", regDate: "2024-03-18", regCapital: "5000000.00", paidCapital: "2000000.00",
  regAddr: "西岭科学园区 3 号楼 801 室", officeAddr: "西岭科学园区 3 号楼 801 室", industry: "chip", qualifications: ["sme"], sourceChannel: "incubator",
  legalRep: "法人代表甲", legalRepId: "11010519491231002X", legalRepPhone: "13900000000", contact: "企业经办甲", contactPhone: "13900000001", contactEmail: "jingban@example.cn",
  shareholders: [
    { name: "法人代表甲", kind: "person", share: "70.00", paid: "1400000.00" },
    { name: "重庆曦光企业管理合伙企业（有限合伙）", kind: "company", share: "30.00", paid: "600000.00" },
  ],
  actualController: "法人代表甲",
  team: [
    { name: "成员甲", post: "总经理", degree: "doctor", full: true, story: "光电传感方向十年研发经历，主持流片三次。" },
    { name: "成员乙", post: "工艺负责人", degree: "master", full: true, story: "曾负责 6 英寸线工艺整合。" },
  ],
  headcount: 14, rdHeadcount: 9, socialInsured: 14,
  projectName: "硅基光电传感芯片中试", summary: "为工业视觉相机提供国产短波红外传感芯片。已完成样片流片，灵敏度与进口产品相当，成本约为其三分之一，本次申请用于中试线验证与可靠性测试。",
  techStage: "pilot",
  fin: [{ period: "2024 年", revenue: "860000.00", profit: "-1240000.00", rd: "1350000.00" }, { period: "2025 年", revenue: "3120000.00", profit: "150000.00", rd: "1680000.00" }],
  hasDebts: false,
  instrument: "LOAN", amount: "300000.00",
  usePlan: [
    { kind: "test", amount: "120000.00", about: "可靠性测试与车规认证", by: "2027-03-31" },
    { kind: "gear", amount: "150000.00", about: "晶圆级探针台", by: "2027-02-28" },
  ],
  repaySource: "已签订单 420 万元，2027 年上半年回款。",
  a1: "file-1", a2: "file-2",
};

export const files = [
  { id: "file-1", name: "营业执照（副本）.pdf", size: 823_000, sha256: "", type: "application/pdf", scan: "clean" as const },
  { id: "file-2", name: "公司章程 2024 版.pdf", size: 1_940_000, sha256: "", type: "application/pdf", scan: "clean" as const },
  { id: "file-3", name: "2025 年财务报表.pdf", size: 2_410_000, sha256: "", type: "application/pdf", scan: "clean" as const },
  { id: "file-4", name: "商业计划书.pdf", size: 6_830_000, sha256: "", type: "application/pdf", scan: "clean" as const },
];

export const complete: FormValues = {
  ...filled,
  innovation: "采用锗硅异质结替代铟镓砷，可在标准硅线流片；像元结构已获发明专利授权。",
  usePlan: [...(filled["usePlan"] as FormValues[]), { kind: "staff", amount: "30000.00", about: "测试工程师驻场", by: "2027-03-31" }],
  ipList: [{ kind: "invention", name: "一种锗硅短波红外像元结构", no: "ZL202310000000.X", on: "2025-06-10" }],
  a3: "file-3", a6: "file-4", relatedParties: "无", promise: true, privacyConsent: true,
};

const round = { id: "round-1", title: "2026 年第四季度科创种子基金申报", closesAt: day(9) };
const resident = { id: "r1", name: "重庆曦光微纳科技有限公司" };
const form = { workflow: "seedfund", key: "application", version: 1 };

export const applications: Record<string, Application> = {
  draft: { id: "draft", round, resident, form, files, prefilled: [], state: "DRAFT", stateLabel: "草稿", title: "硅基光电传感芯片中试", data: filled, version: 7, savedAt: day(-0.2), can: ["save", "submit"] },
  full: { id: "full", round, resident, form, files, prefilled: [], state: "DRAFT", stateLabel: "草稿", title: "硅基光电传感芯片中试", data: complete, version: 9, savedAt: day(-0.1), can: ["save", "submit"] },
  sent: { id: "sent", round, resident, form, files, prefilled: [], state: "SUBMITTED", stateLabel: "待补正", title: "低功耗红外读出电路", number: "西岭种〔2026〕12号", caseId: "c1", data: complete, version: 11, savedAt: day(-6), can: ["withdraw"] },
};

export const eligibility: EligibilityItem[] = [
  { rule: "age", clause: "申报通知第二条：成立不超过 3 年", result: "pass", message: "成立于 2024 年 3 月，未满 3 年。" },
  { rule: "place", clause: "申报通知第二条：注册地与办公地在园区", result: "pass", message: "注册地和办公地都在园区。" },
  { rule: "cap", clause: "参数包 CQ-2016：贷款单笔不超过 30 万元", result: "pass", message: "申请 30 万元，没有超过上限。" },
  { rule: "tech", clause: "申报通知第三条：科技型企业入库", result: "doubt", message: "没有填写入库编号，工作人员会代为查询。" },
];

// What a made-up company says when it applies, and what the office answers.

const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A made-up credit code with right check characters (GB 32100-2015, GB 11714). */
export function uscc(serial) {
  const body = `MA5E${String(serial % 10_000).padStart(4, "0")}`;
  const rest = 11 - ([3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, at) => sum + weight * parseInt(body[at], 36), 0) % 11);
  const seventeen = `91500107${body}${rest === 10 ? "X" : rest === 11 ? "0" : rest}`;
  const sum = [...seventeen].reduce((all, sign, at) => all + signs.indexOf(sign) * (3 ** at % 31), 0);
  return seventeen + signs[(31 - (sum % 31)) % 31];
}

export const pdf = new Blob(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"], { type: "application/pdf" });
export const png = new Blob([Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64")], { type: "image/png" });

export const answers = (company, file) => ({
  entName: company.name, entType: "COMPANY", uscc: company.uscc, regDate: "2025-05-20",
  regCapital: "1000000.00", paidCapital: "500000.00", regAddr: "示例园区创新路 1 号", officeAddr: "示例园区创新路 1 号 3 楼",
  spaceNode: "示例孵化器 305", industry: "IT", sourceChannel: "INCUBATOR",
  legalRep: "甲某", legalRepId: "11010519491231002X", legalRepPhone: "13800012345",
  contact: "乙某", contactPhone: "13900012345", contactEmail: "contact@example.com",
  shareholders: [
    { name: "甲某", type: "PERSON", share: "66.67", capital: "666700.00" },
    { name: "示例投资有限公司", type: "COMPANY", share: "33.33", capital: "333300.00" },
  ],
  actualController: "甲某",
  team: [
    { name: "甲某", position: "总经理", education: "DOCTOR", major: "自动化", fullTime: true, resume: "十年工业视觉经历" },
    { name: "丙某", position: "技术负责人", education: "MASTER", major: "计算机", fullTime: true, resume: "主持两项产品研发" },
  ],
  headcount: 12, rdHeadcount: 8, socialInsured: 12,
  projectName: "工业视觉检测设备", summary: "面向汽车零部件的在线检测设备。", techStage: "PILOT",
  innovation: "小样本缺陷识别。", painPoint: "人工检测漏检率高。", competitors: "国内外三家同类厂商。",
  ipList: [{ type: "INVENTION", name: "一种缺陷检测方法", number: "ZL202410000001.1", status: "GRANTED", date: "2025-08-01", own: true }],
  univProject: false,
  model: "设备销售加服务。", customers: "汽车零部件厂。", orders: "1200000.00",
  plan3y: [
    { year: 2027, revenue: "3000000.00", rdSpend: "900000.00", jobs: 20, milestones: "小批量" },
    { year: 2028, revenue: "8000000.00", rdSpend: "2000000.00", jobs: 35, milestones: "量产" },
    { year: 2029, revenue: "20000000.00", rdSpend: "4000000.00", jobs: 60, milestones: "拓展" },
  ],
  fin: [{ period: "LAST_YEAR", revenue: "800000.00", netProfit: "-120000.00", totalAssets: "1500000.00", liabilities: "600000.00", equity: "900000.00", rdExpense: "400000.00", taxPaid: "20000.00" }],
  hasGovFunds: false, hasDebts: false, hasLitigations: false,
  instrument: "LOAN_FREE", amount: "300000.00",
  usePlan: [
    { category: "RND", amount: "200000.00", note: "算法与样机", month: "2027-03-31" },
    { category: "EQUIPMENT", amount: "100000.00", note: "相机与光源", month: "2027-06-30" },
  ],
  repaySource: "在手订单回款。", relatedParties: "无",
  promise: true, privacyConsent: true, sensitiveConsent: true,
  a1: file, a2: file, a3: [file], a4: [file], a5: [file], a6: file, a7: file,
});

const same = (keys, value) => Object.fromEntries(keys.map((key) => [key, value]));

export const complete = same([..."ABCDEFGH"].map((group) => `group${group}`), "COMPLETE");
export const eligible = {
  ...same(["age", "location", "techEnterprise", "credit", "litigation", "duplicate", "cumulative", "fundBalance"], "PASS"),
  conclusion: "注册地与办公地同址，符合条件。",
};
export const diligence = (today, photo) => ({
  visitDate: today, visitors: "主办、风控", visitPlace: "示例园区", photos: [photo],
  ...same(["licence", "equity", "ip", "finance", "contracts", "lawsuits"], "CONSISTENT"),
  interview: "访谈纪要", financePoints: "财务要点", reason: "建议支持",
  risks: [{ risk: "回款", level: "LOW", measure: "按月跟踪" }],
  result: "SUPPORT", adviceInstrument: "LOAN_FREE", adviceAmount: "300000.00", leadSignature: true,
});

/** Full marks but for one tenth; every group explained. */
export const sheet = (rubric) => ({
  scores: Object.fromEntries(rubric.groups.map((group) => [group.key, Object.fromEntries(group.items.map((item) => [item.key, Math.floor(item.max * 0.9)]))])),
  comments: Object.fromEntries(rubric.groups.map((group) => [group.key, "材料完整，依据充分，团队稳定，技术路线清楚，风险可控。"])),
  vetoes: [],
  declaration: rubric.declaration.version,
});

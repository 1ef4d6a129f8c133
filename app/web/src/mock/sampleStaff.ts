import type { Board, Call, Fund, LedgerLine, Member, NoticeRow, Preset, Role, StaffNotice, Workflow, WorkflowStep } from "@/api/types";
import { soon } from "./sampleCases";
import { calls, notices as publicNotices } from "./samplePublic";

const yuan = (amount: string) => ({ amount, currency: "CNY" as const });

export const funds: Fund[] = [
  {
    id: "f1", name: "西岭科创种子基金", size: yuan("50000000.00"), contributors: [{ name: "市级引导资金", share: 40 }, { name: "园区财政", share: 60 }],
    balance: { paidIn: yuan("38200000.00"), committed: yuan("1860000.00"), paid: yuan("33410000.00"), recovered: yuan("2400000.00"), available: yuan("5330000.00") }, can: ["contribute", "recover"],
  },
];
export const ledger: LedgerLine[] = [
  { id: "l1", kind: "PAYMENT", amount: yuan("300000.00"), caseId: "c6", at: soon(-2) },
  { id: "l2", kind: "COMMITMENT", amount: yuan("560000.00"), caseId: "c4", at: soon(-30) },
  { id: "l3", kind: "RELEASE", amount: yuan("200000.00"), caseId: "c5", at: soon(-44) },
  { id: "l4", kind: "RECOVERY", amount: yuan("300000.00"), caseId: "c2", at: soon(-60) },
  { id: "l5", kind: "CONTRIBUTION", amount: yuan("12000000.00"), at: soon(-180) },
];
export const presets: Preset[] = [
  { key: "CQ-2016", name: "公益参股与免息贷款", basis: "2016 年口径。", maxYears: 3, instruments: [{ key: "LOAN", label: "免息信用贷款", cap: yuan("300000.00") }, { key: "EQUITY", label: "公益参股", cap: yuan("200000.00") }] },
  { key: "CQ-2020", name: "公益参股", basis: "2020 年口径。", maxYears: 5, instruments: [{ key: "EQUITY", label: "公益参股", cap: yuan("800000.00") }] },
];
export const rounds: Call[] = [
  { ...(calls[0] as Call), id: "draft-round", title: "2027 年第一批科创种子基金申报", state: "draft", opensAt: soon(20), closesAt: soon(60), budget: yuan("5000000.00"), can: ["publish"] },
  ...calls.map((call) => ({ ...call, can: [] })),
];
export const notices: NoticeRow[] = publicNotices.map((notice, at) => ({ id: notice.id, title: notice.title, state: notice.state, from: notice.from, until: notice.until, objections: at === 0 ? 1 : 0 }));
export const staffNotices: StaffNotice[] = publicNotices.map((notice, at) => ({
  ...notice, caseId: "c5",
  objections: at === 0 ? [{ number: "西岭异〔2026〕2号", kind: "unit", name: "某某科技协会", contact: "023-60000000", text: "公示企业的注册地址与实际办公地址不一致，请核查。", receivedAt: soon(-1) }] : [],
}));

const role = (code: string, name: string): Role => ({ code, name, rights: ["tasks.work"] });
export const roles: Role[] = [
  role("PARK_LEADER", "园区主要领导"), role("FUND_MANAGER", "种子基金管理机构"), role("EXPERT", "评审专家"), role("IC_SECRETARY", "投决会秘书"), role("IC_MEMBER", "投决会委员"),
  role("FINANCE_MAKER", "财务经办"), role("FINANCE_CHECKER", "财务复核"), role("SUPERVISOR", "督查"), role("TENANT_ADMIN", "系统管理员"), role("AUDITOR", "审计管理员"),
];
const member = (id: string, name: string, login: string, held: string[], state: Member["state"] = "active"): Member => ({
  id, name, login, phone: "13900000000", email: `${login}@example.cn`, roles: held, crews: [], expertise: [], state, version: 1, can: ["change", "resetPassword"],
});
export const members: Member[] = [
  member("u1", "基金经理甲", "fund.a", ["FUND_MANAGER"]), member("u2", "评审专家甲", "expert.a", ["EXPERT"]), member("u3", "投决会秘书甲", "secretary.a", ["IC_SECRETARY"]),
  member("u4", "财务经办甲", "finance.a", ["FINANCE_MAKER"]), member("u5", "财务复核甲", "finance.b", ["FINANCE_CHECKER"]), member("u6", "审计员甲", "audit.a", ["AUDITOR"], "suspended"),
];

const outcome = (key: string, label: string, tone?: "good" | "bad", comment = false): WorkflowStep["outcomes"][number] => ({ key, label, tone, needs: comment ? ["comment"] : [] });
const step = (part: Pick<WorkflowStep, "key" | "name" | "assign" | "outcomes"> & Partial<WorkflowStep>): WorkflowStep => ({ status: "IN_REVIEW", shows: [], apart: [], ...part });

export const workflow: Workflow = {
  key: "seedfund", version: 1, label: "1", newest: 1, behind: false, drafted: false, can: [], name: "种子基金申请", origin: "standard", summary: "受理、资格核验、尽职调查、专家评审、投决、公示、签约、拨付。",
  forms: ["application", "formal-check"], rubrics: ["expert-score"], drawing: "", start: { form: "application", routes: {} },
  steps: [
    step({ key: "formal-check", name: "形式审查", assign: { role: "FUND_MANAGER" }, deadline: { length: "5WD" }, form: "形式审查表", outcomes: [outcome("accept", "受理", "good"), outcome("correct", "退回补正", undefined, true), outcome("refuse", "不予受理", "bad", true)] }),
    step({ key: "correction", name: "补正", assign: { starter: true }, deadline: { length: "10WD" }, form: "种子基金申请表", outcomes: [outcome("resubmit", "提交补正", "good")] }),
    step({ key: "due-diligence", name: "尽职调查", assign: { role: "FUND_MANAGER" }, deadline: { length: "15WD" }, form: "尽调报告", outcomes: [outcome("report", "提交风控复核", "good"), outcome("refuse", "重大不实，不予支持", "bad", true)] }),
    step({ key: "score", name: "专家评审", assign: { field: "expert" }, deadline: { length: "10WD" }, rubric: "路演评审评分表", outcomes: [outcome("scored", "提交评分", "good"), outcome("recused", "申请回避", undefined, true)] }),
    step({ key: "disburse-make", name: "拨付经办", assign: { role: "FINANCE_MAKER" }, deadline: { length: "5WD" }, outcomes: [outcome("prepare", "提交复核", "good")] }),
    step({ key: "disburse-check", name: "拨付复核", assign: { role: "FINANCE_CHECKER" }, deadline: { length: "5WD" }, apart: ["disburse-make"], outcomes: [outcome("pay", "同意拨付", "good"), outcome("return", "退回经办", undefined, true)] }),
  ],
};

export const board: Board = {
  key: "seedfund", title: "种子基金看板", asOf: soon(0), keepsPast: false,
  cards: [
    { code: "applications", name: "累计申请", value: "128", unit: "件", detail: "本年 31 件" },
    { code: "companies", name: "累计支持企业", value: "93", unit: "家", detail: "去重" },
    { code: "paid", name: "累计投放", value: "3,341", unit: "万元", detail: "本年 486 万元" },
    { code: "accepted", name: "受理率", value: "86.7", unit: "%", detail: "111 / 128" },
    { code: "days", name: "平均办理", value: "41.5", unit: "工作日", detail: "扣除停表" },
    { code: "available", name: "可用余额", value: "533", unit: "万元", detail: "已扣承诺占用" },
    ...[["formal-check", "形式审查平均用时", "3.2"], ["eligibility-review", "资格核验平均用时", "2.1"], ["due-diligence", "尽职调查平均用时", "11.4"], ["agreement-fund", "签约平均用时", "8.6"], ["disburse-check", "拨付复核平均用时", "2.8"]].map(
      ([at = "", name = "", value = ""]) => ({ code: `days-${at}`, name, value, unit: "工作日" }),
    ),
  ].map((card) => ({ ...card, asOf: soon(0) })),
};

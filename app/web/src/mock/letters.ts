import type { CaseLetters, Letter, LetterTemplate, PublicLetter, Sheet } from "@/api/types";
import { on, orMissing, page } from "./on";
import sheet from "./sampleSheet.json";

const letter: Letter = {
  id: "l1", workflow: "seedfund", kind: "correction", title: "补正告知书", number: "西岭种补〔2026〕3号", addressee: "重庆示例光电科技有限公司", issuer: "西岭科学城",
  caseId: "c1", caseNumber: "西岭种〔2026〕12号", state: "valid", issuedAt: "2026-03-06T02:10:00Z", sha256: "5f2b6c1e0a8d4f7390c1e2b3a4d5f60718293a4b5c6d7e8f9012a3b4c5d6e7f8",
  address: "/public/xiyong/letters/7k3mxq9w2n8r4t6v5hbdfgjzpc", can: ["void"],
};
const old: Letter = { ...letter, id: "l2", kind: "receipt", title: "申报材料接收回执", number: "西岭种收〔2026〕12号", state: "void", voidedAt: "2026-03-03T03:00:00Z", reason: "企业名称有误", can: [] };
const ofCase: CaseLetters = {
  items: [letter, old],
  waiting: [{ kind: "acceptance", title: "受理通知书", state: "waiting" }],
  offers: [{ kind: "refusal", title: "不予受理通知书", can: ["preview"] }, { kind: "receipt", title: "申报材料接收回执", can: ["preview", "issue"] }],
};
const template: LetterTemplate = {
  workflow: "seedfund", kind: "correction", title: "补正告知书", numberWord: "种补", origin: "park", version: 2, since: "2026-03-01T02:00:00Z", editing: "e-correction",
  fields: [
    { code: "company", label: "企业名称", kind: "text", forms: [], columns: [] },
    { code: "amount", label: "申请金额", kind: "money", forms: ["万元", "大写"], columns: [] },
    { code: "silently", label: "逾期视为受理", kind: "flag", forms: [], columns: [] },
    { code: "items", label: "补正清单", kind: "list", forms: [], columns: [{ code: "no", label: "序号", kind: "text", forms: [], columns: [] }, { code: "item", label: "补正事项", kind: "text", forms: [], columns: [] }] },
  ],
};
const standard: LetterTemplate = { workflow: "seedfund", kind: "refusal", title: "不予受理通知书", numberWord: "种不受", origin: "standard", editing: "e-refusal", fields: template.fields };
const open: PublicLetter = { number: letter.number, title: letter.title, issuer: letter.issuer, issuedAt: letter.issuedAt, state: letter.state, sha256: letter.sha256 };

export const letterHandlers = [
  on("get", "/letters", () => page([letter, old].map((each) => ({ ...each, can: ["open"] })))),
  on("get", "/letters/templates", () => page([template, standard])),
  on("get", "/letters/templates/{workflow}/{kind}/page", () => sheet as Sheet),
  on("post", "/letters/templates/{workflow}/{kind}/checks", () => ({ findings: [{ code: "docx.unknown-field", message: "没有“联系人”这个字段", part: "body", paragraph: 4, excerpt: "请联系{{联系人}}" }, { code: "docx.not-closed", message: "“如果”或“逐行”没有“结束”", part: "body", paragraph: 9, excerpt: "{{如果 理由}}" }] })),
  on("get", "/letters/{id}", ({ params }) => (params["id"] === "l2" ? old : letter)),
  on("get", "/letters/{id}/page", () => sheet as Sheet),
  on("get", "/cases/{id}/letters", () => (localStorage.getItem("mock.login") === "applicant" ? { ...ofCase, offers: [] } : ofCase)),
  on("get", "/cases/{id}/letters/{kind}/preview", () => sheet as Sheet),
  on("get", "/public/{park}/letters/{code}", ({ params }) => orMissing(params["code"] === "unknown" ? undefined : open)),
];

import type { Case, Task, TimelineItem } from "@/api/types";
import { complete, files } from "./sampleApplication";

export const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export const sampleCases: Case[] = [
  {
    id: "c1", number: "西岭种〔2026〕12号", workflow: { key: "seedfund", version: 1, name: "种子基金申请" },
    title: "硅基光电传感芯片中试", state: "CORRECTION", stateLabel: "待补正",
    openedAt: soon(-6), expectedAt: soon(70), can: ["correct"], imported: false, version: 4,
    stages: [
      { key: "submit", name: "提交申请", state: "done" },
      { key: "formal-check", name: "形式审查", state: "done" },
      { key: "correction", name: "补正材料", state: "current" },
      { key: "eligibility", name: "资格核验", state: "open" },
      { key: "diligence", name: "尽职调查", state: "open" },
      { key: "review", name: "路演评审", state: "open" },
      { key: "committee", name: "投决会", state: "open" },
      { key: "publicity", name: "公示", state: "open" },
      { key: "contract", name: "签约与拨付", state: "open" },
    ],
    actors: [{ step: "correction", stepName: "补正材料", who: "申报企业", me: true, dueAt: soon(8), light: "yellow" }],
  },
  {
    id: "c2", number: "西岭种〔2026〕9号", workflow: { key: "seedfund", version: 1, name: "种子基金申请" },
    title: "工业视觉缺陷检测一体机", state: "IN_REVIEW", stateLabel: "审核中",
    openedAt: soon(-20), expectedAt: soon(40), can: [], imported: false, version: 9, stages: [],
    actors: [{ step: "diligence", stepName: "尽职调查", who: "种子基金管理机构", me: false, dueAt: soon(3), light: "green" }],
  },
];

export const timeline: TimelineItem[] = [
  { id: "e1", at: soon(-6), type: "seedfund.application.submitted", title: "提交申请", by: "企业经办甲", files: [], detail: {} },
  { id: "e2", at: soon(-5), type: "letter.issued", title: "生成受理编号 西岭种〔2026〕12号", files: [], detail: {} },
  {
    id: "e3", at: soon(-2), type: "task.correct", title: "形式审查 · 退回补正", by: "种子基金管理机构", files: [], detail: {},
    comment: "1. 财务报表缺少 2025 年度资产负债表，请补传。\n2. 资金用途中“可靠性测试”请写明测试项目。",
  },
];

export const correction: Task = {
  version: 1, prefilled: [],
  task: {
    id: "t-correction", caseId: "c1", caseNumber: "西岭种〔2026〕12号", caseTitle: "硅基光电传感芯片中试", workflow: { key: "seedfund", name: "种子基金申请" },
    step: "correction", stepName: "补正材料", openedAt: soon(-2), dueAt: soon(8), light: "yellow", mine: true, recused: false, kind: "step",
  },
  held: false,
  can: ["submit"],
  outcomes: [{ key: "submit", label: "提交补正", needs: [], tone: "good" }],
  form: { workflow: "seedfund", key: "application", version: 1 },
  data: complete,
  files,
  shows: [{ title: "种子基金申请表", step: "start", form: { workflow: "seedfund", key: "application", version: 1 }, data: complete, files, by: "企业经办甲", at: soon(-6) }],
  correction: { fields: ["a3", "usePlan", "summary"], message: "1. 财务报表缺少 2025 年度资产负债表，请补传。\n2. 资金用途中“可靠性测试”请写明测试项目。\n3. 项目摘要请补充与进口产品的对比数据。" },
};

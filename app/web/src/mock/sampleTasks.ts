import type { Light, Task, TaskRow } from "@/api/types";
import { complete, files } from "./sampleApplication";
import { soon } from "./sampleCases";

const workflow = { key: "seedfund", name: "种子基金申请" };

const row = (id: string, caseNumber: string, caseTitle: string, step: [string, string], due: number, light: Light, mine = false): TaskRow => ({
  id, caseId: "c1", caseNumber, caseTitle, workflow, step: step[0], stepName: step[1], openedAt: soon(-3), dueAt: soon(due), light, mine, recused: false, kind: "step",
});
const check: [string, string] = ["formal-check", "形式审查"];
const score: [string, string] = ["score", "专家评审"];

export const managerRows: TaskRow[] = [
  row("t-check", "西岭种〔2026〕14号", "低功耗边缘推理芯片", check, 1, "yellow", true),
  row("t-late", "西岭种〔2026〕11号", "园区级储能调度平台", check, -2, "red"),
  row("t3", "西岭种〔2026〕15号", "硅基光电传感芯片中试", check, 4, "green"),
  row("t4", "西岭种〔2026〕9号", "工业视觉缺陷检测一体机", ["due-diligence", "尽职调查"], 9, "green", true),
  row("t5", "西岭种〔2026〕8号", "可降解骨科植入材料", ["experts", "确定评审专家"], 3, "green"),
];

export const expertRows: TaskRow[] = ["硅基光电传感芯片中试", "工业视觉缺陷检测一体机", "可降解骨科植入材料", "激光雷达核心光学组件", "园区级储能调度平台"].map((title, at) =>
  row(`s${at + 1}`, `西岭种〔2026〕${at + 6}号`, title, score, at + 1, at === 0 ? "yellow" : "green", true),
);

const paper = { title: "种子基金申请表", step: "start", form: { workflow: "seedfund", key: "application", version: 1 }, data: complete, files, by: "企业经办甲", at: soon(-6) };

export const sheetOf = (task: TaskRow): Task =>
  task.step === "score"
    ? {
        task, version: 1, shows: [paper], data: {}, files: [], prefilled: [], held: false, can: ["scored", "recused"], rubric: { workflow: "seedfund", key: "expert-score", version: 1 },
        outcomes: [{ key: "scored", label: "提交评分", needs: [], tone: "good" }, { key: "recused", label: "申请回避", needs: ["comment"] }],
      }
    : {
        task, version: 1, shows: [paper], data: {}, files: [], prefilled: [], held: false, can: ["accept", "correct", "refuse", task.mine ? "release" : "claim"], form: { workflow: "seedfund", key: "formal-check", version: 1 },
        outcomes: [
          { key: "accept", label: "受理", needs: [], tone: "good" },
          { key: "correct", label: "退回补正", needs: ["comment"] },
          { key: "refuse", label: "不予受理", needs: ["comment"], tone: "bad" },
        ],
      };

import { on, orMissing, page, PASS } from "./on";
import { complete, files } from "./sampleApplication";
import { correction, sampleCases, timeline } from "./sampleCases";

const CORRECTION = "t-correction";

export const caseHandlers = [
  on("get", "/cases", () => page(sampleCases)),
  on("get", "/cases/{id}/timeline", () => timeline),
  on("get", "/cases/{id}/submissions", () => [
    { workflow: "seedfund", form: "application", version: 1, title: "种子基金申请表", step: "start", data: complete, files, by: "企业经办甲", at: sampleCases[0]?.openedAt ?? "" },
  ]),
  on("get", "/cases/{id}/operations", () => ({ can: ["copy", "comment", "urge"], withdrawable: [], waiting: [] })),
  on("get", "/cases/{id}/path", () => page([])),
  on("get", "/cases/{id}/votes", () => page([])),
  on("get", "/cases/{id}/parts", () => page([])),
  on("get", "/cases/{id}/draws", () => page([])),
  on("post", "/editing/{subject}", () => ({ others: [] })),
  on("delete", "/editing/{subject}", () => undefined),
  on("get", "/cases/{id}/route", () => ({ stops: [], links: [], whole: true })),
  on("get", "/cases/{id}/drawing", () => ({ stops: [], links: [], whole: true })),
  on("get", "/tasks/{id}/route", () => page([])),
  on("get", "/catalog/workflows/{key}/route", () => ({ stops: [], links: [], whole: true })),
  on("get", "/cases/{id}", ({ params }) => orMissing(sampleCases.find((each) => each.id === params["id"]))),
  on("get", "/tasks", () => page([correction.task])),
  on("get", "/tasks/{id}", ({ params }) => (params["id"] === CORRECTION ? correction : PASS)),
  on("post", "/tasks/{id}/completion", ({ params }) => (params["id"] === CORRECTION ? { taskId: CORRECTION, outcome: "submit" } : PASS)),
];

import { applicationForm } from "./applicationForm";
import { expired } from "./auth";
import { on, orMissing, page, PASS, refuse } from "./on";
import { applications, eligibility } from "./sampleApplication";
import { calls } from "./samplePublic";

const found = (params: Record<string, string>) => orMissing(applications[params["id"] ?? ""]);

export const seedfundHandlers = [
  on("get", "/seedfund/rounds/{id}", ({ params }) => {
    const call = calls.find((each) => each.id === params["id"]);
    return orMissing(call && { ...call, can: localStorage.getItem("mock.login") === "manager" ? [] : ["apply"] });
  }),
  on("get", "/catalog/forms/{workflow}/{form}", ({ params }) => (params["form"] === "application" ? applicationForm : PASS)),
  on("get", "/seedfund/applications", ({ query }) => page(query.get("round") ? [] : Object.values(applications).filter((each) => each.id !== "full"))),
  on("post", "/seedfund/applications", () => orMissing(applications["draft"])),
  on("get", "/seedfund/applications/{id}", ({ params }) => found(params)),
  on("put", "/seedfund/applications/{id}/data", async ({ params, headers, body }) => {
    const draft = applications[params["id"] ?? ""];
    if (!draft) return refuse(404, "problem.not-found", "没有找到。");
    if (expired()) return refuse(401, "problem.sign-in", "请先登录。");
    if (headers.get("If-Match") !== `"${draft.version}"`) return refuse(412, "problem.stale", "这份申请刚被修改过。");
    draft.data = await body();
    draft.version += 1;
    draft.savedAt = new Date().toISOString();
    return { version: draft.version, savedAt: draft.savedAt };
  }),
  on("post", "/seedfund/applications/{id}/eligibility-checks", () => ({ items: eligibility })),
  on("post", "/seedfund/applications/{id}/submissions", () => ({ caseId: "c1", number: "西岭种〔2026〕15号", receipt: { at: new Date().toISOString(), title: "硅基光电传感芯片中试" } })),
  on("post", "/seedfund/applications/{id}/withdrawal", ({ params }) => found(params)),
  on("post", "/files", () => ({ id: crypto.randomUUID(), name: "商业计划书.pdf", size: 3_200_000, sha256: "", type: "application/pdf", scan: "clean" as const })),
];

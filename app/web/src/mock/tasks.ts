import { colleagues } from "./auth";
import { formalCheck } from "./formalCheck";
import { on, page, PASS, refuse } from "./on";
import { rubric } from "./rubric";
import { expertRows, managerRows, sheetOf } from "./sampleTasks";

const login = (): string => localStorage.getItem("mock.login") ?? "";
const rows = () => (login() === "expert" ? expertRows : managerRows);
const known = (id: string | undefined) => [...expertRows, ...managerRows].find((each) => each.id === id);

export const taskHandlers = [
  on("get", "/catalog/forms/{workflow}/{form}", ({ params }) => (params["form"] === "formal-check" ? formalCheck : PASS)),
  on("get", "/catalog/rubrics/{workflow}/{rubric}", () => rubric),
  on("get", "/inbox-filters", () => page([])),
  on("get", "/tasks/counts", () => ({ todo: rows().length, claimable: rows().filter((row) => !row.mine).length, mine: rows().filter((row) => row.mine).length, started: 0, copied: 0, done: 0, drafts: 0 })),
  on("get", "/tasks", ({ query }) => {
    if (!colleagues[login()]) return PASS;
    const view = query.get("view");
    return page(view === "done" ? [] : rows().filter((row) => view === "todo" || row.mine === (view === "mine")));
  }),
  on("get", "/tasks/{id}/operations", () => ({ can: ["transfer", "delegate", "countersign", "return"], returnTo: [{ step: "starter", name: "发起人" }], helpers: [] })),
  on("get", "/tasks/{id}", ({ params }) => {
    const row = known(params["id"]);
    return row ? sheetOf(row) : PASS;
  }),
  on("post", "/tasks/{id}/completion", async ({ params, body }) => {
    const { id = "" } = params;
    if (!known(id)) return PASS;
    if (id === "t-late") {
      return refuse(409, "tasks.already-done", "基金经理乙 已处理了这项任务", { now: { by: "基金经理乙", at: new Date().toISOString(), outcome: "accept" } });
    }
    return { taskId: id, outcome: (await body()).outcome ?? "" };
  }),
  on("get", "/tasks/choices", () => page([...new Map(rows().map((row) => [row.workflow.key, { ...row.workflow, steps: [{ key: row.step, name: row.stepName }] }])).values()])),
  on("put", "/tasks/{id}/draft", () => ({ id: "d1", version: 1, savedAt: new Date().toISOString() })),
  on("get", "/openings/{workflow}", () => ({ title: "", data: {}, files: [], prefilled: [], version: 0 })),
  on("get", "/drafts", () => page([])),
  on("post", "/tasks/{id}/claim", () => undefined),
  on("delete", "/tasks/{id}/claim", () => undefined),
];

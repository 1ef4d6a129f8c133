import { http, HttpResponse } from "msw";
import { at } from "./at";
import { colleagues } from "./auth";
import { formalCheck } from "./formalCheck";
import { rubric } from "./rubric";
import { expertRows, managerRows, sheetOf } from "./sampleTasks";

const login = (): string => localStorage.getItem("mock.login") ?? "";
const rows = () => (login() === "expert" ? expertRows : managerRows);

export const taskHandlers = [
  http.get(at("/catalog/forms/:workflow/formal-check"), () => HttpResponse.json(formalCheck)),
  http.get(at("/catalog/rubrics/:workflow/:rubric"), () => HttpResponse.json(rubric)),
  http.get(at("/tasks/counts"), () => HttpResponse.json({ todo: rows().length, claimable: rows().filter((row) => !row.mine).length })),
  http.get(at("/tasks"), ({ request }) => {
    if (!colleagues[login()]) return undefined;
    const view = new URL(request.url).searchParams.get("view");
    const items = view === "done" ? [] : rows().filter((row) => view === "todo" || row.mine === (view === "mine"));
    return HttpResponse.json({ items, total: items.length });
  }),
  http.get(at("/tasks/:id"), ({ params }) => {
    const row = [...expertRows, ...managerRows].find((each) => each.id === params["id"]);
    return row ? HttpResponse.json(sheetOf(row)) : undefined;
  }),
  http.post(at("/tasks/:id/completion"), async ({ params, request }) => {
    const { outcome } = (await request.json()) as { outcome: string };
    return params["id"] === "t-late"
      ? HttpResponse.json({ title: "已办理", status: 409, code: "tasks.already-done", detail: "基金经理乙 已处理了这项任务", by: "基金经理乙", at: new Date().toISOString(), outcome: "accept" }, { status: 409 })
      : HttpResponse.json({ taskId: params["id"], outcome });
  }),
  http.post(at("/tasks/:id/claim"), () => new HttpResponse(null, { status: 204 })),
  http.delete(at("/tasks/:id/claim"), () => new HttpResponse(null, { status: 204 })),
];

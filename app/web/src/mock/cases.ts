import { http, HttpResponse } from "msw";
import { at } from "./at";
import { complete, files } from "./sampleApplication";
import { correction, sampleCases, timeline } from "./sampleCases";

const page = <T>(items: T[]) => HttpResponse.json({ items, next: null, total: items.length });
const applicant = (): boolean => localStorage.getItem("mock.login") !== "manager";

export const caseHandlers = [
  http.get(at("/cases"), () => page(sampleCases)),
  http.get(at("/cases/:id/timeline"), () => page(timeline)),
  http.get(at("/cases/:id/submissions"), () =>
    page([{ id: "s1", step: "start", form: { workflow: "seedfund", key: "application", version: 1 }, data: complete, files, by: { name: "企业经办甲" }, at: sampleCases[0]?.openedAt ?? "" }]),
  ),
  http.get(at("/cases/:id"), ({ params }) => {
    const found = sampleCases.find((each) => each.id === params["id"]);
    return found ? HttpResponse.json(found) : HttpResponse.json({ title: "没有找到", status: 404, code: "not-found" }, { status: 404 });
  }),
  http.get(at("/tasks"), () => page(applicant() ? [correction] : [])),
  http.get(at("/tasks/t-correction"), () => HttpResponse.json(correction)),
  http.post(at("/tasks/t-correction/completion"), () => HttpResponse.json({ case: sampleCases[0], next: [] })),
];

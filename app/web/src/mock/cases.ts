import { http, HttpResponse } from "msw";
import { at } from "./at";
import { complete, files } from "./sampleApplication";
import { correction, sampleCases, timeline } from "./sampleCases";

const page = <T>(items: T[]) => HttpResponse.json({ items, next: null, total: items.length });

export const caseHandlers = [
  http.get(at("/cases"), () => page(sampleCases)),
  http.get(at("/cases/:id/timeline"), () => HttpResponse.json(timeline)),
  http.get(at("/cases/:id/submissions"), () =>
    HttpResponse.json([{ workflow: "seedfund", form: "application", version: 1, title: "种子基金申请表", step: "start", data: complete, files, by: "企业经办甲", at: sampleCases[0]?.openedAt ?? "" }]),
  ),
  http.get(at("/cases/:id"), ({ params }) => {
    const found = sampleCases.find((each) => each.id === params["id"]);
    return found ? HttpResponse.json(found) : HttpResponse.json({ title: "没有找到", status: 404, code: "not-found" }, { status: 404 });
  }),
  http.get(at("/tasks"), () => page([correction.task])),
  http.get(at("/tasks/t-correction"), () => HttpResponse.json(correction)),
  http.post(at("/tasks/t-correction/completion"), () => HttpResponse.json({ taskId: "t-correction", outcome: "submit" })),
];

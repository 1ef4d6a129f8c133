import { http, HttpResponse } from "msw";
import { at } from "./at";
import { park } from "./auth";
import { board, calls, notices } from "./samplePublic";

const page = <T>(items: T[]) => HttpResponse.json({ items, next: null, total: items.length });
const missing = () => HttpResponse.json({ title: "没有找到", status: 404, code: "not-found" }, { status: 404 });

export const openHandlers = [
  http.get(at("/public/parks"), () =>
    page([
      { ...park, summary: "集成电路与先进传感的科学园区，科创种子基金常年支持初创企业。" },
      { id: "p2", slug: "donghu", name: "东湖智造产业园", summary: "智能装备、机器人与工业软件。" },
    ]),
  ),
  http.get(at("/public/:park/calls"), () => page(calls)),
  http.get(at("/public/:park/calls/:id"), ({ params }) => {
    const call = calls.find((each) => each.id === params["id"]);
    return call ? HttpResponse.json(call) : missing();
  }),
  http.get(at("/public/:park/publicity"), () => page(notices)),
  http.get(at("/public/:park/publicity/:id"), ({ params }) => {
    const notice = notices.find((each) => each.id === params["id"]);
    return notice ? HttpResponse.json(notice) : missing();
  }),
  http.post(at("/public/:park/publicity/:id/objections"), () => HttpResponse.json({ number: "西岭异〔2026〕3号" }, { status: 201 })),
  http.get(at("/public/:park/boards/:key"), () => HttpResponse.json(board)),
  http.get(at("/public/:park"), () => HttpResponse.json({ ...park, summary: "集成电路与先进传感的科学园区，科创种子基金常年支持初创企业。" })),
];

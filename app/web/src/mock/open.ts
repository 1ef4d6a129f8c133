import { http, HttpResponse } from "msw";
import { at } from "./at";
import { park } from "./auth";

export const openHandlers = [
  http.get(at("/public/parks"), () =>
    HttpResponse.json({ items: [
      { ...park, summary: "集成电路与先进传感的科学园区，科创种子基金常年支持初创企业。" },
      { id: "p2", slug: "donghu", name: "东湖智造产业园", summary: "智能装备、机器人与工业软件。" },
    ] }),
  ),
  http.get(at("/public/:park"), () => HttpResponse.json({ ...park, summary: "集成电路与先进传感的科学园区，科创种子基金常年支持初创企业。" })),
];

import { park } from "./auth";
import { on, orMissing, page } from "./on";
import { board, calls, notices } from "./samplePublic";

const byId = (params: Record<string, string>) => (each: { id: string }) => each.id === params["id"];

export const openHandlers = [
  on("get", "/public/parks", () => page([park, { id: "p2", slug: "donghu", name: "东湖智造产业园" }])),
  on("get", "/public/{park}/calls", () => page(calls)),
  on("get", "/public/{park}/calls/{id}", ({ params }) => orMissing(calls.find(byId(params)))),
  on("get", "/public/{park}/publicity", () => page(notices)),
  on("get", "/public/{park}/publicity/{id}", ({ params }) => orMissing(notices.find(byId(params)))),
  on("post", "/public/{park}/publicity/{id}/objections", () => ({ number: "西岭异〔2026〕3号", hint: false })),
  on("get", "/public/{park}/boards/{key}", () => board),
  on("get", "/public/{park}", () => ({ ...park, calls: 1 })),
];

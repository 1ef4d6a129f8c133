import { http, HttpResponse } from "msw";
import type { Message } from "@/api/types";
import { on, orMissing, page } from "./on";

const told: Message[] = [
  { id: "n-2", position: 2, topic: "reminders", urgent: true, title: "已逾期：形式审查", body: "路友智能巡检（渝高新种〔2026〕7号）的“形式审查”应于 2026-03-02 18:00 前办结，已逾期。", about: { kind: "case", id: "c-2" }, at: "2026-03-03T01:00:00Z", can: ["read"] },
  { id: "n-1", position: 1, topic: "tasks", urgent: false, title: "待办：形式审查", body: "路友智能巡检（渝高新种〔2026〕7号）等待您办理“形式审查”。", about: { kind: "task", id: "t-1" }, at: "2026-02-24T02:00:00Z", readAt: "2026-02-24T03:00:00Z", can: [] },
];
const unread = () => ({ unread: told.filter((message) => !message.readAt).length, last: 2 });
const read = (message: Message): void => {
  message.readAt = new Date().toISOString();
  message.can = [];
};

export const messageHandlers = [
  on("get", "/me/messages/counts", unread),
  on("get", "/me/messages", ({ query }) => page(query.get("unread") ? told.filter((message) => !message.readAt) : told)),
  on("post", "/me/messages/{id}/reading", ({ params }) => {
    const message = told.find((each) => each.id === params["id"]);
    if (message) read(message);
    return orMissing(message && unread());
  }),
  on("post", "/me/messages/readings", () => {
    told.forEach(read);
    return unread();
  }),
  http.get("*/api/v1/me/messages/stream", () => new HttpResponse(`event: count\ndata: ${JSON.stringify(unread())}\n\n`, { headers: { "Content-Type": "text/event-stream" } })),
];

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { setupServer } from "msw/node";
import { MemoryRouter } from "react-router";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startMessages } from "@/testing/startMessages";
import type { Page } from "@/api/types";
import { on } from "@/mock/on";
import { RunningPanel } from "./RunningPanel";

const asked: string[] = [];
let busy = true;
const page = <T,>(items: T[], next?: string): Page<T> => (busy ? { items, next } : { items: [] });
const server = setupServer(
  on("get", "/squad/blockers", ({ query }) => {
    asked.push(["blockers", query.get("project"), query.get("open"), query.get("asOf")].filter(Boolean).join(" "));
    return page([{ id: "b1", number: "问〔2026〕3号", projectId: "p1", projectName: "装备产业园", category: "POWER", grade: "URGENT", level: 2, state: "HANDLING", description: "线路迁改未完成", raisedAt: "2026-03-02T02:00:00Z", ageWorkdays: 4, late: true, reopenCount: 0 }]);
  }),
  on("get", "/squad/orders", () => page([{ id: "o1", number: "督〔2026〕8号", level: "RED", state: "OPEN", reason: "落后 31.0 个百分点", issuedAt: "2026-03-05T02:00:00Z", late: 0 }], "more")),
  on("get", "/squad/outcomes", () => page([{ id: "u1", meetingId: "m1", what: "完成线路迁改", owner: { id: "x", name: "王工" }, dueOn: "2026-03-13", acceptance: "送电证明", state: "DOING", handedBack: 0, overdue: false, version: 2 }])),
  on("get", "/squad/meetings", () => page([{ id: "m1", kind: "dispatch", kindName: "周调度会", title: "2026-W10 周调度会", heldAt: "2026-03-09T01:30:00Z", place: "三楼", state: "ISSUED" }])),
);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startMessages("zh-CN");
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => server.close());

const show = () => render(<MemoryRouter><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><RunningPanel project="p1" /></QueryClientProvider></MemoryRouter>);

test("what is open on a project leads to its own page", async () => {
  busy = true;
  show();

  const links: [string, string][] = [["线路迁改未完成", "/dispatch/blockers/b1"], ["落后 31.0 个百分点", "/dispatch/orders/o1"], ["完成线路迁改", "/dispatch/outcomes/u1"], ["2026-W10 周调度会", "/dispatch/meetings/m1"]];
  for (const [name, to] of links) expect((await screen.findByRole("link", { name })).getAttribute("href")).toBe(to);
  expect(screen.getByText(/问〔2026〕3号 · 紧急 · L2 · 4 个工作日 · 已逾期/)).toBeTruthy();
  expect(screen.getByText("最新 1 项")).toBeTruthy();
  expect(asked).toEqual(["blockers p1 true"]);
});

test("a project with nothing open says so", async () => {
  busy = false;
  show();

  expect(await screen.findByText("没有在办的阻点、督办单和议定事项。")).toBeTruthy();
});

test("of a day that is over everything is asked and led to as of that day", async () => {
  busy = true;
  render(<MemoryRouter><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><RunningPanel project="p1" asOf="2026-03-10" /></QueryClientProvider></MemoryRouter>);

  expect((await screen.findByRole("link", { name: "线路迁改未完成" })).getAttribute("href")).toBe("/dispatch/blockers/b1?asOf=2026-03-10");
  expect(asked).toEqual(["blockers p1 true 2026-03-10"]);
});

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { setupServer } from "msw/node";
import { MemoryRouter } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SquadDifference } from "@/api/types";
import { on } from "@/mock/on";
import { startMessages } from "@/testing/startMessages";
import { DifferenceList } from "./DifferenceList";

const server = setupServer(on("get", "/catalog/dictionaries/{key}", () => ({ name: "问题类别", options: [{ value: "POWER", label: "电" }] })));

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startMessages("zh-CN");
});
afterAll(() => server.close());

const line = (about: SquadDifference["about"], kind: SquadDifference["kind"], changes: SquadDifference["changes"]): SquadDifference => ({ about, id: "d1", code: "x", name: "线路迁改未完成", projectId: "p1", projectName: "装备产业园", kind, changes });
const show = (each: SquadDifference): void => {
  render(<MemoryRouter><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><DifferenceList about={each.about} items={[each]} to="2026-03-15" /></QueryClientProvider></MemoryRouter>);
};
const link = (): string | null => screen.getByRole("link", { name: "线路迁改未完成" }).getAttribute("href");
const words = async (): Promise<string[]> => (await screen.findAllByRole("listitem")).map((each) => each.textContent);

test("a blocker's changes are told in its own words and lead to it as it was on the second day", async () => {
  show(line("BLOCKER", "CHANGED", [
    { field: "state", before: "RAISED", after: "CLOSED" },
    { field: "level", before: "1", after: "3" },
    { field: "handler", before: "", after: "018f0000-0000-7000-8000-000000000001" },
    { field: "closedAt", before: "", after: "2026-03-12T02:00:00Z" },
    { field: "category", before: "", after: "POWER" },
  ]));

  expect(link()).toBe("/dispatch/blockers/d1?asOf=2026-03-15");
  expect(screen.getByRole("heading", { name: "阻点（1）" })).toBeTruthy();
  expect(screen.getByText("装备产业园")).toBeTruthy();
  await screen.findByText("电");
  expect(await words()).toEqual([
    expect.stringMatching(/^状态待受理.*已销号$/),
    expect.stringMatching(/^级别L1.*L3$/),
    expect.stringMatching(/^承办人.*有变更$/),
    expect.stringMatching(/^办结时间.*2026年3月12日 10:00$/),
    expect.stringMatching(/^类别.*电$/),
  ]);
});

test("the same code is another word of another thing", async () => {
  show(line("ORDER", "NEW", [{ field: "state", before: "", after: "RAISED" }, { field: "level", before: "BLUE", after: "RED" }]));

  expect(link()).toBe("/dispatch/orders/d1?asOf=2026-03-15");
  expect(screen.getByText("新增")).toBeTruthy();
  expect(await words()).toEqual([expect.stringMatching(/已升级$/), expect.stringMatching(/^级别蓝·提醒.*红·督办$/)]);
});

test("a milestone that was dropped stands on its project's page", async () => {
  show(line("MILESTONE", "GONE", [{ field: "planned", before: "2026-Q3", after: "" }, { field: "isKey", before: "true", after: "" }]));

  expect(link()).toBe("/squad/projects/p1?asOf=2026-03-15");
  expect(screen.getByText("已取消")).toBeTruthy();
  expect((await words())[0]).toMatch(/^计划时间2026年/);
});

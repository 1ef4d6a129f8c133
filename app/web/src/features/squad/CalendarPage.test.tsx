import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setupServer } from "msw/node";
import { MemoryRouter } from "react-router";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SquadDue } from "@/api/types";
import { on } from "@/mock/on";
import { startMessages } from "@/testing/startMessages";
import { CalendarPage } from "./CalendarPage";

const asked: string[] = [];
const due = (id: string, plannedLast: string, state: SquadDue["state"], more: Partial<SquadDue> = {}): SquadDue => ({
  id, project: { id: `p${id}`, code: id, name: `项目${id}`, people: { chief: { id: "c", name: "李班长" } } }, name: "摘地", isKey: false, planned: plannedLast, plannedLast, state, ...more,
});
const server = setupServer(
  on("get", "/squad/milestones/days", () => ({ items: [{ day: "2026-07-15", due: 40, reached: 1, late: 2 }, { day: "2026-07-31", due: 1, reached: 0, late: 0 }], before: 3 })),
  on("get", "/squad/milestones", ({ query }) => {
    asked.push([query.get("from") ?? "-", query.get("to"), query.get("state") ?? "-"].join(" "));
    if (query.get("state") === "LATE") return { items: [due("old", "2026-05-10", "LATE")] };
    return { items: [due("a", "2026-07-15", "REACHED", { actual: "2026-07-17" }), due("b", "2026-07-15", "LATE"), due("c", "2026-07-31", "OPEN", { planned: "2026-07" })] };
  }),
);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startMessages("zh-CN");
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => server.close());

const show = () => render(<MemoryRouter initialEntries={["/squad/calendar?month=2026-07"]}><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><CalendarPage /></QueryClientProvider></MemoryRouter>);

test("the sheet names what it has and counts the rest; a month is asked for once", async () => {
  show();
  const sheet = within(await screen.findByRole("table", { name: "2026年7月" }));

  expect((await sheet.findByRole("link", { name: /项目b 摘地/ })).getAttribute("href")).toBe("/squad/projects/pb");
  expect(sheet.getByRole("button", { name: "共 40 项，逾期 2 项" })).toBeTruthy();
  expect(asked).toEqual(["2026-07-01 2026-07-31 -"]);
});

test("the agenda says what was reached when, and that a month is a month", async () => {
  show();

  const line = async (name: string) => (await screen.findByRole("link", { name })).closest("li")?.textContent ?? "";
  expect(await line("项目a")).toContain("2026年7月17日完成 · 晚 2 天");
  expect(await line("项目c")).toContain("2026年7月内 · 专班班长 李班长");
});

test("what is late from before the month is one press away, and so is a single day", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "看逾期的" }));
  expect(await screen.findByRole("link", { name: "项目old" })).toBeTruthy();
  expect(asked.at(-1)).toBe("- 2026-06-30 LATE");

  await userEvent.click(screen.getByRole("button", { name: "共 40 项，逾期 2 项" }));
  expect(await screen.findByRole("heading", { name: "2026年7月15日" })).toBeTruthy();
  expect(asked.at(-1)).toBe("2026-07-15 2026-07-15 -");
  await userEvent.click(screen.getByRole("button", { name: "下个月" }));
  expect(await screen.findByRole("table", { name: "2026年8月" })).toBeTruthy();
});

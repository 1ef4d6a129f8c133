import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setupServer } from "msw/node";
import { MemoryRouter } from "react-router";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SquadProject } from "@/api/types";
import { on } from "@/mock/on";
import { startMessages } from "@/testing/startMessages";
import { StageBoardPage } from "./StageBoardPage";
import { oneOf, stages } from "./words";

const asked: string[] = [];
const project = (id: string, stage: SquadProject["stage"], more: Partial<SquadProject>): SquadProject => ({
  id, code: id, name: `项目${id}`, ownerName: "示例公司", category: "INDUSTRY", level: "CITY", library: "ADMITTED", stage, course: "RUNNING", tags: [],
  totalInvest: { amount: "1.00", currency: "CNY" }, annualPlan: { amount: "1.00", currency: "CNY" }, people: {}, can: [], ...more,
});
const server = setupServer(
  on("get", "/squad/stages", ({ query }) => {
    asked.push(`counts ${query.toString()}`);
    return { items: stages.map((stage) => ({ stage, projects: stage === "BUILDING" ? 21 : stage === "TALKS" ? 1 : 0 })) };
  }),
  on("get", "/squad/projects", ({ query }) => {
    const stage = oneOf(stages, query.get("stage") ?? "") ?? "LEAD";
    asked.push(`${stage} ${query.get("cursor") ?? "-"} ${query.get("q") ?? "-"}`);
    if (stage === "TALKS") return { items: [project("t", stage, { people: { leader: { id: "l", name: "王主任" } }, can: ["stage"] })] };
    if (query.get("cursor")) return { items: [project("b2", stage, {})] };
    return { items: [project("b1", stage, { light: { colour: "RED", why: "摘地晚 6 个工作日", wasRed: false, override: false, exempt: false }, next: { name: "摘地", planned: "2026-07", late: true } })], next: "b1" };
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

const show = (at = "/squad/board") => render(<MemoryRouter initialEntries={[at]}><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><StageBoardPage /></QueryClientProvider></MemoryRouter>);

test("a card says its light, why, what comes next and who leads, and only some may move it", async () => {
  show();

  const building = within(await screen.findByRole("region", { name: "在建 21 个" }));
  expect((await building.findByRole("link", { name: "项目b1" })).getAttribute("href")).toBe("/squad/projects/b1");
  for (const words of ["摘地晚 6 个工作日", "已逾期：摘地，2026年7月", "缺挂帅领导"]) expect(building.getByText(words)).toBeTruthy();
  expect(building.queryByRole("button", { name: /调整阶段/ })).toBeNull();
  const talks = within(screen.getByRole("region", { name: "在谈 1 个" }));
  expect(await talks.findByRole("button", { name: "调整阶段：项目t" })).toBeTruthy();
  expect(talks.getByText("挂帅领导 王主任")).toBeTruthy();
});

test("a column loads its own slice, an empty one asks for nothing, and the next page comes at a press", async () => {
  show();
  const building = within(await screen.findByRole("region", { name: "在建 21 个" }));
  await userEvent.click(await building.findByRole("button", { name: "加载更多" }));

  expect(await building.findByRole("link", { name: "项目b2" })).toBeTruthy();
  expect(asked.filter((each) => !each.startsWith("counts")).sort()).toEqual(["BUILDING - -", "BUILDING b1 -", "TALKS - -"]);
  expect(within(screen.getByRole("region", { name: "线索 0 个" })).getByText("没有项目")).toBeTruthy();
});

test("a search narrows the figures and the cards alike", async () => {
  show("/squad/board?asOf=2026-03-05");
  await screen.findByRole("link", { name: "项目b1" });
  await userEvent.type(screen.getByRole("searchbox", { name: "项目名称、编号或单位" }), "产业园{Enter}");
  await screen.findByRole("link", { name: "项目b1" });

  expect(asked).toContain(`counts ${new URLSearchParams({ q: "产业园", asOf: "2026-03-05" }).toString()}`);
  expect(asked).toContain("BUILDING - 产业园");
});

import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { beforeAll, expect, test } from "vitest";
import type { SquadStrip } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { WhoActs } from "./WhoActs";

beforeAll(() => startMessages("zh-CN"));

const strip = (acts: SquadStrip["acts"], waiting = acts.length): SquadStrip => ({ id: "p1", code: "XM", name: "产业园", now: "RED", people: { officer: { id: "o", name: "张专员" } }, acts, waiting, colours: [] });
const show = (row: SquadStrip) => render(<MemoryRouter><WhoActs strip={row} /></MemoryRouter>);

test("a red project names the matter, whose turn it is and until when", () => {
  show(strip([
    { kind: "BLOCKER", id: "b1", what: "线路迁改未完成", late: false, actors: [{ step: "l3", who: "SQUAD_LEADER", dueAt: "2026-03-09T10:00:00Z" }] },
    { kind: "REPORT", id: "r1", what: "2026-W10", late: true, actors: [{ step: "report", who: "张专员" }, { step: "report", who: "张专员" }] },
  ], 6));

  expect(screen.getByRole("link", { name: "阻点：线路迁改未完成" }).getAttribute("href")).toBe("/dispatch/blockers/b1");
  expect(screen.getByRole("link", { name: "周报 2026年第10周" }).getAttribute("href")).toBe("/dispatch/reports/r1");
  expect(screen.getByText("挂帅领导")).toBeTruthy();
  expect(screen.getByText("2026年3月9日 18:00 前")).toBeTruthy();
  expect(screen.getByText("张专员")).toBeTruthy();
  expect(screen.getByText("已逾期")).toBeTruthy();
  expect(screen.getByRole("link", { name: "还有 4 项待办" }).getAttribute("href")).toBe("/squad/projects/p1");
});

test("where nothing is open it names whose project it is, and who is missing", () => {
  show(strip([]));

  expect(screen.getByText("项目专员 张专员、专班班长（未定）、挂帅领导（未定）")).toBeTruthy();
});

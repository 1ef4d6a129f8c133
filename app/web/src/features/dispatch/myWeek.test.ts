import { expect, test } from "vitest";
import type { WeeklyReportRow } from "@/api/types";
import { myWeek } from "./myWeek";

const report = (id: string, part: Partial<WeeklyReportRow> = {}): WeeklyReportRow => ({
  id,
  week: "2026-W10",
  projectId: id,
  projectCode: id,
  projectName: id,
  officer: { id: "me", name: "周敏" },
  chief: { id: "chief", name: "陈立" },
  state: "OPEN",
  light: "green",
  wasRed: false,
  dueAt: "2026-03-05T10:00:00Z",
  ...part,
});
const ids = (reports: WeeklyReportRow[]): string[] => reports.map((each) => each.id);

test("the officer writes what is open and what was returned, the late ones first", () => {
  const week = myWeek([report("a"), report("b", { light: "red" }), report("c", { state: "RETURNED", light: "yellow" }), report("d", { officer: { id: "other", name: "" } })], "me");

  expect(ids(week.due)).toEqual(["b", "c", "a"]);
  expect(ids(week.sent)).toEqual(["d"]);
});

test("the chief reviews what was handed in", () => {
  const week = myWeek([report("a", { state: "SUBMITTED" }), report("b")], "chief");

  expect(ids(week.review)).toEqual(["a"]);
  expect(ids(week.due)).toEqual([]);
});

test("only the newest week counts as handed in", () => {
  const week = myWeek([report("a", { state: "ACCEPTED" }), report("b", { state: "ACCEPTED", week: "2026-W09" })], "me");

  expect(ids(week.sent)).toEqual(["a"]);
});

test("an old report that is still owed is still asked for", () => {
  const week = myWeek([report("a", { state: "ACCEPTED" }), report("b", { state: "RETURNED", week: "2026-W09" })], "me");

  expect(ids(week.due)).toEqual(["b"]);
});

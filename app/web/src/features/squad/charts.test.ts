import { expect, test } from "vitest";
import type { SquadInvested, SquadMilestone, SquadMonth, SquadProject } from "@/api/types";
import { curveOf } from "./curve";
import { ganttOf } from "./gantt";
import { draftOfRules, isWhole, rulesOf } from "./rulesDraft";
import { countsOf, placesOf, within } from "./spaces";

const yuan = (amount: string) => ({ amount, currency: "CNY" as const });
const month = (name: string, planned: string, original?: string): SquadMonth => ({ month: name, planned: yuan(planned), sum: yuan(planned), original: original ? yuan(original) : undefined });
const told = (on: string, total: string, at = on): SquadInvested => ({ on, total: yuan(total), source: "REPORT", at });
const milestone = (part: Partial<SquadMilestone>): SquadMilestone => ({ id: "1", key: "a", name: "开工", isKey: true, planned: "2026-06", plannedLast: "2026-06-30", after: [], late: false, slipCurrent: 0, ...part });

test("planned money adds up month by month, the last figure of a month counts", () => {
  const curve = curveOf([month("2026-01", "100.00"), month("2026-03", "300.00")], [told("2026-01-08", "50.00"), told("2026-01-29", "120.00")]);

  expect(curve?.months).toEqual(["2026-01", "2026-02", "2026-03"]);
  expect(curve?.planned.map((each) => each.amount)).toEqual([10_000n, 10_000n, 40_000n]);
  expect(curve?.actual.map((each) => [each.month, each.amount, each.y])).toEqual([["2026-01", 12_000n, 0.3]]);
  expect(curve?.original).toEqual([]);
});

test("what was spent before the plan lies under the plan as well", () => {
  const curve = curveOf([month("2026-01", "100.00")], [told("2025-12-31", "900.00"), told("2026-01-31", "1000.00")]);

  expect(curve?.planned.map((each) => [each.month, each.amount])).toEqual([["2026-01", 100_000n]]);
  expect(curve?.top).toBe(100_000n);
});

test("the first baseline is drawn only where it was otherwise", () => {
  expect(curveOf([month("2026-01", "100.00", "100.00")], [])?.original).toEqual([]);
  expect(curveOf([month("2026-01", "100.00", "80.00")], [])?.original.map((each) => each.amount)).toEqual([8_000n]);
  expect(curveOf([], [])).toBeUndefined();
});

test("a milestone is as wide as its date is uncertain, today lies inside the drawing", () => {
  const gantt = ganttOf([milestone({ planned: "2026-H1", original: "2026-03" }), milestone({ id: "2", planned: "2026-12-31", actual: "2026-11-30" })], "2027-02-10");

  expect(gantt?.bars[0]).toMatchObject({ from: 0 });
  expect(gantt?.bars[0]?.until).toBeCloseTo(181 / 424, 5);
  expect(gantt?.bars[0]?.original).toBeCloseTo(89 / 424, 5);
  expect(gantt?.bars.map((each) => each.filled)).toEqual([0, 1]);
  expect(ganttOf([milestone({ progress: 60 })], "2026-01-01")?.bars[0]?.filled).toBe(0.6);
  expect(gantt?.today).toBeLessThan(1);
  expect(gantt?.marks.map((each) => each.text)).toEqual(["2026-01", "2026-04", "2026-07", "2026-10", "2027-01"]);
  expect(ganttOf([milestone({ planned: "以后" })], "2026-01-01")).toBeUndefined();
});

test("places hold what stands in them and below", () => {
  const project = (id: string, space?: string, colour?: "RED") => ({ id, space, light: colour && { colour, wasRed: false, override: false, exempt: false } }) as SquadProject;
  const root = placesOf([project("1", "高新园/北区/A-12", "RED"), project("2", "高新园/北区"), project("3", "出口加工区"), project("4")]);

  expect(root.places.map((each) => each.name)).toEqual(["出口加工区", "高新园"]);
  expect(root.projects.map((each) => each.id)).toEqual(["4"]);
  expect(within(root.places[1] ?? root).map((each) => each.id)).toEqual(["2", "1"]);
  expect(countsOf(within(root))).toEqual({ RED: 1, YELLOW: 0, GREEN: 0, NONE: 3 });
});

test("rules keep what this screen does not know", () => {
  const before = { pace: { yellowPoints: 10 }, weekly: { words: "周四" } };

  expect(draftOfRules(before)).toEqual([{ group: "pace", rule: "yellowPoints", typed: "10" }]);
  expect(rulesOf(before, [{ group: "pace", rule: "yellowPoints", typed: "１２" }])).toEqual({ pace: { yellowPoints: 12 }, weekly: { words: "周四" } });
  expect(["10", "１２", "", "3.5", "-1"].map(isWhole)).toEqual([true, true, false, false, false]);
});

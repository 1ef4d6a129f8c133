import { expect, test } from "vitest";
import type { SquadScheduled } from "@/api/types";
import { evenly, freshKey, monthsFrom, planBody, planGaps, type PointDraft, scheduled, sumOf, without } from "./planDraft";

const point = (key: string, part: Partial<PointDraft> = {}): PointDraft => ({ key, name: key, planned: "2026-06", isKey: false, after: [], done: false, ...part });
const usual = (key: string, planned: string): SquadScheduled => ({ key, name: `模板${key}`, planned, isKey: true, after: [] });

test("scheduling takes dates over, leaves what is reached and what is one's own", () => {
  const points = [point("land", { done: true, planned: "2026-01-10" }), point("start", { name: "主体开工" }), point("own")];

  const after = scheduled(points, [usual("land", "2026-02-01"), usual("start", "2026-05-08"), usual("finish", "2027-03-31")]);

  expect(after.map((each) => [each.key, each.planned])).toEqual([["land", "2026-01-10"], ["start", "2026-05-08"], ["own", "2026-06"], ["finish", "2027-03-31"]]);
  expect(after[1]?.name).toBe("主体开工");
});

test("what waited for a removed milestone waits for what that one waited for", () => {
  const points = [point("a"), point("b", { after: ["a"] }), point("c", { after: ["b", "a"] })];

  expect(without(points, "b")).toEqual([points[0], { ...points[2], after: ["a"] }]);
});

test("a fresh key is nobody's", () => {
  expect(freshKey([point("m2"), point("m3")])).toBe("m4");
  expect(freshKey([point("m2")])).toBe("m3");
});

test("months run over the year's end; none when the last comes first", () => {
  expect(monthsFrom("2026-11", "2027-02")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(monthsFrom("2026-05", "2026-04")).toEqual([]);
});

test("an even share loses no fen, full-width digits included", () => {
  const months = monthsFrom("2026-01", "2026-07");

  expect(sumOf(evenly("１０００", months))).toBe("10000000.00");
  expect(evenly("1000", months).map((each) => each.amount)).toEqual(["142", "142", "142", "142", "142", "142", "148"]);
  expect(sumOf(evenly("0.01", months))).toBe("100.00");
});

test("every gap of a plan is told with its place", () => {
  const gaps = planGaps({
    points: [point("a", { planned: "2026-Q4" }), point("b", { name: " ", planned: "2026-", after: ["a"] }), point("c", { planned: "2026-H1", after: ["a"] })],
    months: [{ month: "2026-01", amount: "12.5" }, { month: "2026-01", amount: "很多" }],
  });

  expect(gaps).toEqual([
    ["/milestones/1/name", "name"],
    ["/milestones/1/planned", "date"],
    ["/milestones/2/after", "order"],
    ["/curve/1/month", "twice"],
    ["/curve/1/amount", "amount"],
  ]);
});

test("a plan without milestones is none", () => {
  expect(planGaps({ points: [], months: [] })).toEqual([["/milestones", "noMilestones"]]);
});

test("what is sent is in yuan", () => {
  expect(planBody({ points: [point("a", { name: " 开工 " })], months: [{ month: "2026-01", amount: "1,250.5" }] })).toEqual({
    milestones: [{ key: "a", name: "开工", planned: "2026-06", isKey: false, after: [] }],
    curve: [{ month: "2026-01", amount: { amount: "12505000.00", currency: "CNY" } }],
  });
});

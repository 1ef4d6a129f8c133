import { expect, test } from "vitest";
import { blank, bodyOf, gapsOf, isAmount, moneyOf, type ProjectDraft } from "./projectDraft";

const filled: ProjectDraft = {
  ...blank,
  name: " 智能传感模组项目 ",
  ownerUscc: "９１５００１０７ ma5dem012e",
  ownerName: "示例制造有限公司",
  category: "INDUSTRY",
  level: "CITY",
  space: "高新园/北区",
  totalInvest: "５０，０００",
  annualPlan: "12000.5",
  plannedStart: "2026-Q2",
  plannedFinish: "2027-H2",
};

test("an empty form names everything it needs, in the order of the form", () => {
  expect(gapsOf(blank)).toEqual(["name", "ownerUscc", "ownerName", "category", "level", "space", "totalInvest", "annualPlan", "plannedStart", "plannedFinish"].map((field) => [`/${field}`, "required"]));
});

test("codes and figures may be typed full-width", () => {
  const body = bodyOf(filled);

  expect(gapsOf(filled)).toEqual([]);
  expect(body.name).toBe("智能传感模组项目");
  expect(body.ownerUscc).toBe("91500107MA5DEM012E");
  expect(body.totalInvest).toEqual({ amount: "500000000.00", currency: "CNY" });
  expect(body.annualPlan).toEqual({ amount: "120005000.00", currency: "CNY" });
});

test("what is no amount is told and never sent", () => {
  expect(["", "12", "12.345678", "1,200万元", "１２"].map(isAmount)).toEqual([true, true, true, true, true]);
  expect(["很多", "-3", "1.2345678", "1.2.3"].map(isAmount)).toEqual([false, false, false, false]);
  expect(gapsOf({ ...filled, tax: "很多", jobs: "3.5", landArea: "五亩" })).toEqual([["/tax", "amount"], ["/landArea", "figure"], ["/jobs", "count"]]);
});

test("nothing typed is nothing sent", () => {
  expect(moneyOf("  ")).toBeUndefined();
  expect(bodyOf(filled).industry).toBeUndefined();
  expect(bodyOf(filled).jobs).toBeUndefined();
});

test("of a project that is there already stage and people stay", () => {
  const body = bodyOf({ ...filled, officerId: ["someone"] }, filled);

  expect([body.stage, body.officerId]).toEqual([undefined, undefined]);
  expect(bodyOf({ ...filled, officerId: ["someone"] }).officerId).toBe("someone");
});

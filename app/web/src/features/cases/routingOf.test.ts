import { expect, test } from "vitest";
import { routingOf } from "./routingOf";

test("only what is filled in and routed is told", () => {
  const routes = { urgent: "urgent", people: "experts", amount: "sum", note: "note" };
  expect(routingOf(routes, { urgent: false, people: ["a", "b"], amount: "", other: "x" })).toEqual(["urgent:false", "experts:a+b"]);
});

test("a text with a comma would be read as two", () => {
  expect(routingOf({ note: "note" }, { note: "甲,乙" })).toEqual([]);
});

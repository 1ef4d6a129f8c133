import { expect, test } from "vitest";
import { gapsOf, pointsOf, total } from "./judging";

const most = { look: 40, invest: 30, service: 20, safety: 10 };

test("points stand between zero and the most of their part", () => {
  expect([pointsOf(most.look, "40"), pointsOf(most.look, "40.01"), pointsOf(most.safety, "-1"), pointsOf(most.invest, "")]).toEqual([4000n, undefined, undefined, undefined]);
});

test("full-width digits count as well", () => {
  expect(pointsOf(most.service, "１８.５")).toBe(1850n);
});

test("three decimals are too fine", () => {
  expect(pointsOf(most.look, "30.125")).toBeUndefined();
});

test("the total counts what is right so far and names what is not", () => {
  const typed = { look: "36.5", invest: "30", service: "20", safety: "11" };

  expect(total(most, typed)).toBe("86.5");
  expect(gapsOf(most, typed)).toEqual(["safety"]);
});

test("nothing typed is nothing, not a blank", () => {
  expect(total(most, { look: "", invest: "", service: "", safety: "" })).toBe("0");
});

test("round totals keep their zeros", () => {
  expect(total(most, { look: "40", invest: "30", service: "20", safety: "10" })).toBe("100");
});

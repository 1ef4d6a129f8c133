import { expect, test } from "vitest";
import { added, moved } from "./invest";

test("the sum may grow, and the growth is what the week has added", () => {
  expect(moved("12800000.00", "12500000.00")).toEqual({ way: "more", by: "300000.00" });
  expect(added("12800000.00", "12500000.00")).toBe("300000.00");
});

test("a smaller sum needs a correction slip", () => {
  expect(moved("12400000.00", "12500000.00")).toEqual({ way: "less", by: "100000.00" });
  expect(added("12400000.00", "12500000.00")).toBe("-100000.00");
});

test("a fen less is less", () => {
  expect(moved("99999999999.98", "99999999999.99")).toEqual({ way: "less", by: "0.01" });
});

test("nothing has moved", () => {
  expect(moved("0.00", "0")).toEqual({ way: "same", by: "0.00" });
});

test("what is no amount cannot be compared", () => {
  expect([moved("十二", "1.00"), moved(null, "1.00"), moved("1.00", undefined), added("", "1.00")]).toEqual([undefined, undefined, undefined, null]);
});

import { expect, test } from "vitest";
import { byDay, isMonth, shifted, spanOfMonth, weeksOf } from "./month";

test("a month lies in weeks that begin on Monday", () => {
  const weeks = weeksOf("2026-03");

  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, "2026-03-01"]);
  expect(weeks[5]).toEqual(["2026-03-30", "2026-03-31", undefined, undefined, undefined, undefined, undefined]);
  expect(weeksOf("2027-02")).toHaveLength(4);
});

test("a year ends and a leap day counts", () => {
  expect([shifted("2026-12", 1), shifted("2026-01", -1), shifted("2026-07", 0)]).toEqual(["2027-01", "2025-12", "2026-07"]);
  expect(spanOfMonth("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(spanOfMonth("2026-12")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
});

test("what stands in an address is a month or it is not", () => {
  expect(["2026-07", "2026-13", "2026-7", ""].map(isMonth)).toEqual([true, false, false, false]);
});

test("what comes on a day stays together in its order", () => {
  expect([...byDay([{ d: "1", n: 1 }, { d: "2", n: 2 }, { d: "1", n: 3 }], (each) => each.d)]).toEqual([["1", [{ d: "1", n: 1 }, { d: "1", n: 3 }]], ["2", [{ d: "2", n: 2 }]]]);
});

import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { startMessages } from "@/testing/startMessages";
import { type DueMark, firstMonth, slipOf, withinText } from "./due";

beforeAll(() => startMessages("zh-CN"));

const mark = (day: string, state: DueMark["state"]): DueMark => ({ id: day, day, name: day, planned: day, state, isKey: false });

test("what is less exact than a day says how exact it is", () => {
  expect(["2026-07", "2026-Q3", "2026-H1", "2026", "2026-07-15", "soon"].map((each) => withinText(each, i18next.t))).toEqual(["2026年7月内", "2026年第三季度内", "2026年上半年内", "2026年内", undefined, undefined]);
});

test("late and early are counted from the day it stands on", () => {
  expect(slipOf({ day: "2026-07-31", actual: "2026-08-02" })).toBe(2);
  expect(slipOf({ day: "2026-07-31", actual: "2026-07-30" })).toBe(-1);
  expect(slipOf({ day: "2026-07-31" })).toBeUndefined();
});

test("a plan opens in the month in which something comes next", () => {
  const marks = [mark("2026-03-04", "REACHED"), mark("2026-05-01", "LATE"), mark("2026-09-30", "OPEN"), mark("2027-01-01", "OPEN")];

  expect(firstMonth(marks, "2026-07-01")).toBe("2026-09");
  expect(firstMonth(marks.slice(0, 2), "2026-07-01")).toBe("2026-05");
  expect(firstMonth(marks.slice(0, 1), "2026-07-01")).toBe("2026-03");
  expect(firstMonth([], "2026-07-01")).toBe("2026-07");
});

import { beforeAll, expect, test } from "vitest";
import i18next from "i18next";
import { startMessages } from "@/testing/startMessages";
import { precisionOf, spanOf, targetText, withPrecision } from "./targetDate";

beforeAll(() => startMessages("zh-CN"));

test("a target spans what is known of it", () => {
  expect(spanOf("2026")).toEqual({ first: "2026-01-01", last: "2026-12-31" });
  expect(spanOf("2026-H1")).toEqual({ first: "2026-01-01", last: "2026-06-30" });
  expect(spanOf("2026-Q3")).toEqual({ first: "2026-07-01", last: "2026-09-30" });
  expect(spanOf("2028-02")).toEqual({ first: "2028-02-01", last: "2028-02-29" });
  expect(spanOf("2026-07-15")).toEqual({ first: "2026-07-15", last: "2026-07-15" });
});

test("half-typed and impossible dates span nothing", () => {
  expect(["", "202", "2026-", "2026-Q5", "2026-13", "2026-02-30", "2026-H", "二〇二六"].map(spanOf)).toEqual(Array(8).fill(undefined));
  expect(precisionOf("2026-Q")).toBeUndefined();
});

test("another precision keeps the last day it promises", () => {
  expect(withPrecision("2026-Q3", "DAY")).toBe("2026-09-30");
  expect(withPrecision("2026-07-15", "HALF")).toBe("2026-H2");
  expect(withPrecision("2026", "QUARTER")).toBe("2026-Q4");
  expect(withPrecision("2026-06", "HALF")).toBe("2026-H1");
  expect(withPrecision("", "MONTH")).toBe("");
});

test("a target is said as officials say it", () => {
  expect(["2026", "2026-H2", "2026-Q3", "2026-07", "2026-07-05", "以后"].map((each) => targetText(each, i18next.t))).toEqual(["2026年", "2026年下半年", "2026年第三季度", "2026年7月", "2026年7月5日", "以后"]);
});

import { afterEach, expect, test } from "vitest";
import { dayOf, dayText, monthText, parkInstant, parkLocal, weekdayText, workBy } from "./dates";

afterEach(() => workBy(undefined));

test("a time is the park's, wherever it is typed", () => {
  expect(parkInstant("2026-03-15T09:30")).toBe("2026-03-15T01:30:00.000Z");

  workBy("Asia/Urumqi");

  expect(parkInstant("2026-03-15T09:30")).toBe("2026-03-15T03:30:00.000Z");
  expect(parkLocal(new Date("2026-03-15T03:30:00Z"))).toBe("2026-03-15T09:30");
  expect(dayOf("2026-03-15T17:30:00Z")).toBe("2026-03-15");
});

test("an hour beside a change of clocks is the one the clock shows", () => {
  workBy("Europe/Berlin");

  expect(parkInstant("2026-03-29T01:30")).toBe("2026-03-29T00:30:00.000Z");
  expect(parkInstant("2026-03-29T03:30")).toBe("2026-03-29T01:30:00.000Z");
  expect(parkInstant("2026-10-25T03:30")).toBe("2026-10-25T02:30:00.000Z");
});

test("what is no time stays as it was typed", () => {
  expect(parkInstant("")).toBe("");
  expect(parkInstant("2026-13-45T99:99")).toBe("2026-13-45T99:99");
});

test("a day is the same day whatever clock the park goes by", () => {
  for (const zone of ["Asia/Shanghai", "Pacific/Auckland", "Pacific/Midway"]) {
    workBy(zone);
    expect([dayText("2026-07-15"), monthText("2026-07"), weekdayText("2026-07-15")]).toEqual(["2026年7月15日", "2026年7月", "7月15日星期三"]);
  }
  expect(dayText("—")).toBe("—");
});

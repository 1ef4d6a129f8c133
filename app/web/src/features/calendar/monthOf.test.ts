import { expect, it } from "vitest";
import { monthOf } from "./monthOf";

it("begins weeks on Monday and fills them up", () => {
  const march = monthOf(2026, 3);
  expect(march[0]?.filter(Boolean).map((square) => square?.day)).toEqual(["2026-03-01"]);
  expect(march[0]?.[6]).toEqual({ day: "2026-03-01", weekend: true });
  expect(march.at(-1)?.[1]).toEqual({ day: "2026-03-31", weekend: false });
  expect(march.every((week) => week.length === 7)).toBe(true);
});

it("knows leap years", () => {
  expect(monthOf(2028, 2).flat().filter(Boolean)).toHaveLength(29);
  expect(monthOf(2026, 2).flat().filter(Boolean)).toHaveLength(28);
});

import { expect, test } from "vitest";
import { usccHint } from "./uscc";

test("known codes are good", () => {
  const codes = ["1150010700927688XM", "11500113009307156W", "11500104009286420B", "91350100M000100Y43", "91500107MA5DEM012E"];

  expect(codes.map(usccHint)).toEqual(codes.map(() => "good"));
});

test("full-width digits, spaces and small letters are accepted", () => {
  expect(usccHint("９１５００１０７ ｍａ５ｄｅｍ０１２ｅ")).toBe("good");
});

test("a slip of one character shows in the check digit", () => {
  expect(usccHint("91500107MA5DEM013E")).toBe("digit");
});

test("letters the alphabet lacks and wrong lengths are a matter of shape", () => {
  expect(["91500107MA5DEM01O2", "123", ""].map(usccHint)).toEqual(["shape", "shape", "empty"]);
});

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

test("what cannot be a code at all is told by its shape; old numbers only raise a doubt", () => {
  expect(["91500107MA5DEM01O2", "500107000000001", "123", "91500107-MA5D 中文", ""].map(usccHint)).toEqual(["digit", "digit", "shape", "shape", "empty"]);
});

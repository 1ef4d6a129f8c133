import { expect, test } from "vitest";
import type { FormSpec } from "@/api/types";
import { changes, same } from "./changes";

const form: FormSpec = {
  key: "f", version: 1, title: "表", rights: {},
  sections: [{ key: "A", title: "甲", fields: ["b", "a", "rows", "hint"] }],
  fields: { a: { kind: "text", label: "甲" }, b: { kind: "money", label: "乙" }, rows: { kind: "table", label: "表", columns: {} }, hint: { kind: "note", label: "注" } },
};

test("only what is not as it was is told, in the order of the page", () => {
  const before = { a: "一", b: "1.00", rows: [{ x: "1", y: "2" }] };
  const now = { a: "二", b: "1.00", rows: [{ y: "2", x: "3" }] };

  expect(changes(form, before, now).map((each) => each.field)).toEqual(["a", "rows"]);
  expect(changes(form, before, before)).toEqual([]);
});

test("nothing and empty are the same, and the order of members says nothing", () => {
  expect(same(undefined, "")).toBe(true);
  expect(same([], null)).toBe(true);
  expect(same([{ x: 1, y: null }], [{ x: 1 }])).toBe(true);
  expect(same([{ x: 1, y: 2 }], [{ y: 2, x: 1 }])).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same(false, undefined)).toBe(false);
});

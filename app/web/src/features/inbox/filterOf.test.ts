import { expect, test } from "vitest";
import { addressOf, filterOf, isNarrowed } from "./filterOf";

test("an address says the whole filter and nothing that is none", () => {
  const address = addressOf("todo", { q: "东门 12号", light: "red", sort: "due" });
  const read = filterOf(new URL(address, "http://x").searchParams);

  expect(read).toEqual({ workflow: undefined, step: undefined, light: "red", q: "东门 12号", sort: "due" });
  expect(filterOf(new URLSearchParams("light=blue&sort=worst"))).toEqual({});
  expect(addressOf("done", {})).toBe("/tasks?view=done");
});

test("an order alone leaves nothing out", () => {
  expect(isNarrowed({ sort: "due" })).toBe(false);
  expect(isNarrowed({ sort: "due", q: "东门" })).toBe(true);
});

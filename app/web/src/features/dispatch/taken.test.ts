import { expect, test } from "vitest";
import { takenAt } from "./taken";

const now = Date.parse("2026-03-05T02:00:00Z");

test("a photograph tells its time on the park's clock", () => {
  expect(takenAt(Date.parse("2026-03-05T01:30:00Z"), now)).toBe("2026-03-05T09:30");
});

test("a phone whose clock runs ahead has not taken it tomorrow", () => {
  expect(takenAt(Date.parse("2026-03-06T01:30:00Z"), now)).toBe("2026-03-05T10:00");
});

test("a file without a time was taken now", () => {
  expect(takenAt(0, now)).toBe("2026-03-05T10:00");
});

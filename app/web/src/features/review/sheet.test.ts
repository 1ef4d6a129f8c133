import { expect, test } from "vitest";
import { rubric } from "@/mock/rubric";
import { highest, itemsOf, lengthOf, scoredItems, type Sheet, sheetBody, sheetGaps, total } from "./sheet";
import { placeIn } from "./useQueue";

const t = ((key: string) => key) as unknown as Parameters<typeof sheetGaps>[2];
const empty: Sheet = { scores: {}, comments: {}, vetoes: [] };
const words = "两件发明已授权，工艺窗口验证充分，替代难度高。";

function full(): Sheet {
  return {
    scores: Object.fromEntries(rubric.groups.flatMap((group) => group.items.map((item) => [`${group.key}.${item.key}`, item.max]))),
    comments: Object.fromEntries(rubric.groups.map((group) => [group.key, words])),
    vetoes: [],
  };
}

test("the total runs from nothing to a hundred", () => {
  expect(total(rubric, empty)).toBe(0);
  expect(total(rubric, { ...empty, scores: { "tech.ip": 9, "tech.advance": 8, "risk.legal": 5 } })).toBe(22);
  expect(total(rubric, full())).toBe(100);
  expect(highest(rubric)).toBe(100);
});

test("a group whose items count more or less than its weight is scaled", () => {
  const scaled = { ...rubric, groups: [{ key: "g", label: "", weight: 10, commentMin: 0, items: [{ key: "a", label: "", max: 3, anchor: "" }] }] };

  expect([1, 2, 3].map((points) => total(scaled, { ...empty, scores: { "g.a": points } }))).toEqual([3.33, 6.67, 10]);
});

test("nought is a score, no score is none", () => {
  expect(scoredItems(rubric, { ...empty, scores: { "tech.ip": 0 } })).toBe(1);
  expect(itemsOf(rubric)).toHaveLength(16);
});

test("an unfinished sheet names every gap at once, a finished one none", () => {
  expect(sheetGaps(rubric, empty, t)).toHaveLength(16 + 6);
  expect(sheetGaps(rubric, full(), t)).toEqual([]);
});

test("nineteen characters are one too few, blanks at the ends do not count", () => {
  const nineteen = "一二三四五六七八九十一二三四五六七八九";
  const sheet = { ...full(), comments: { ...full().comments, tech: `  ${nineteen} ` } };

  expect(sheetGaps(rubric, sheet, t).map((gap) => gap.pointer)).toEqual(["/comments/tech"]);
  expect(lengthOf("𠮷野")).toBe(2);
});

test("what is sent keeps scores by group and item", () => {
  expect(sheetBody(rubric, full())).toMatchObject({ scores: { tech: { ip: 10 } }, vetoes: [] });
});

test("the queue is most urgent first, at its end it comes round", () => {
  const row = (id: string, dueAt: string, step = "score") => ({ id, dueAt, step, workflow: { key: "seedfund", name: "" } });
  const rows = [row("b", "2026-12-02"), row("a", "2026-12-01"), row("x", "2026-11-01", "other"), row("c", "2026-12-03")] as never[];

  expect(placeIn(rows, row("a", ""))).toEqual({ at: 1, of: 3, next: "b" });
  expect(placeIn(rows, row("c", ""))).toEqual({ at: 3, of: 3, next: "a" });
});

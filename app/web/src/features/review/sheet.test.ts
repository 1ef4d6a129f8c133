import { expect, test } from "vitest";
import type { TaskRow } from "@/api/types";
import { rubric } from "@/mock/rubric";
import { emptySheet, highest, itemsOf, lengthOf, onTheSheet, scoredItems, type Sheet, sheetBody, sheetGaps, total } from "./sheet";
import { placeIn } from "./useQueue";

const t = ((key: string) => key) as unknown as Parameters<typeof sheetGaps>[2];
const words = "两件发明已授权，工艺窗口验证充分，替代难度高。";

const full: Sheet = {
  scores: Object.fromEntries(itemsOf(rubric).map((item) => [item.key, item.max])),
  comments: Object.fromEntries(rubric.groups.map((group) => [group.key, words])),
  vetoes: [],
  noConflict: true,
};

test("the total runs from nothing to a hundred", () => {
  expect(total(rubric, emptySheet)).toBe(0);
  expect(total(rubric, { ...emptySheet, scores: { ip: 9, advance: 8, legal: 5 } })).toBe(22);
  expect(total(rubric, full)).toBe(100);
  expect(highest(rubric)).toBe(100);
});

test("half points add up exactly", () => {
  expect(total(rubric, { ...emptySheet, scores: { ip: 8.5, advance: 7.5, legal: 4.5 } })).toBe(20.5);
});

test("nought is a score, no score is none", () => {
  expect(scoredItems(rubric, { ...emptySheet, scores: { ip: 0 } })).toBe(1);
  expect(itemsOf(rubric)).toHaveLength(16);
});

test("an unfinished sheet names every gap at once, a finished one none", () => {
  expect(sheetGaps(rubric, emptySheet, t)).toHaveLength(16 + 6 + 1);
  expect(sheetGaps(rubric, full, t)).toEqual([]);
});

test("nineteen characters are one too few, blanks at the ends do not count", () => {
  const nineteen = "一二三四五六七八九十一二三四五六七八九";

  expect(sheetGaps(rubric, { ...full, comments: { ...full.comments, tech: `  ${nineteen} ` } }, t).map((gap) => gap.pointer)).toEqual(["/data/comments/tech"]);
  expect(sheetGaps(rubric, { ...full, comments: { ...full.comments, tech: `${nineteen}十` } }, t)).toEqual([]);
  expect(lengthOf("𠮷野")).toBe(2);
});

test("the queue is most urgent first, at its end it comes round", () => {
  const row = (id: string, dueAt: string, step = "score"): TaskRow => ({
    id, dueAt, step, workflow: { key: "seedfund", name: "" }, caseId: "", caseNumber: "", caseTitle: "", stepName: "", openedAt: "", mine: true, recused: false, kind: "step",
  });
  const rows = [row("b", "2026-12-02"), row("a", "2026-12-01"), row("x", "2026-11-01", "other"), row("c", "2026-12-03")];

  expect(placeIn(rows, row("a", ""))).toEqual({ at: 1, of: 3, next: "b" });
  expect(placeIn(rows, row("c", ""))).toEqual({ at: 3, of: 3, next: "a" });
});

test("points travel by group, and come back to their item", () => {
  const body = sheetBody(rubric, full);

  expect(body.scores.tech).toEqual({ ip: 10, advance: 10, intensity: 5 });
  expect(Object.keys(body)).toEqual(["scores", "comments", "vetoes", "declaration"]);
  expect(body.declaration).toBe("1");
  expect(sheetBody(rubric, { ...full, noConflict: false }).declaration).toBeUndefined();
  expect(onTheSheet({ pointer: "/data/scores/tech/ip", code: "review.points", message: "" }).pointer).toBe("/data/scores/ip");
});

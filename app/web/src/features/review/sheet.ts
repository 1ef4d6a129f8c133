import type { TFunction } from "i18next";
import type { FieldProblem, FormValues, Rubric, RubricGroup, ScoreSheet } from "@/api/types";

/** One expert's score sheet while it is filled in. */
export interface Sheet extends Omit<ScoreSheet, "scores"> {
  /** Points by item. */
  scores: Record<string, number | undefined>;
  /** Declared before it can go; it only holds the sheet back here. */
  noConflict: boolean;
}

export const emptySheet: Sheet = { scores: {}, comments: {}, vetoes: [], noConflict: false };

/** Every item of every group, in the order of the sheet. */
export const itemsOf = (rubric: Rubric): RubricGroup["items"] => rubric.groups.flatMap((group) => group.items);

export const scoredItems = (rubric: Rubric, sheet: Sheet): number => itemsOf(rubric).filter((item) => sheet.scores[item.key] !== undefined).length;

/** Points are whole or half, so their sum is exact. */
export const groupPoints = (group: RubricGroup, sheet: Sheet): number => group.items.reduce((sum, item) => sum + (sheet.scores[item.key] ?? 0), 0);

/** The running total. */
export const total = (rubric: Rubric, sheet: Sheet): number => rubric.groups.reduce((sum, group) => sum + groupPoints(group, sheet), 0);

export const highest = (rubric: Rubric): number => itemsOf(rubric).reduce((sum, item) => sum + item.max, 0);

/** Characters as a person counts them: no blanks at the ends, astral signs once. */
export const lengthOf = (words: string | undefined): number => [...(words ?? "").trim()].length;

/** Everything that is missing before the sheet can go, at once; pointers are those of the server. */
export function sheetGaps(rubric: Rubric, sheet: Sheet, t: TFunction): FieldProblem[] {
  const gaps = rubric.groups.flatMap((group) => {
    const items = group.items
      .filter((item) => sheet.scores[item.key] === undefined)
      .map((item) => ({ pointer: `/data/scores/${item.key}`, code: "required", message: t("review.missing.score", { group: group.label, item: item.label }) }));
    const left = group.commentMin - lengthOf(sheet.comments[group.key]);
    return left > 0 ? [...items, { pointer: `/data/comments/${group.key}`, code: "short", message: t("review.missing.comment", { group: group.label, n: group.commentMin, left }) }] : items;
  });
  return sheet.noConflict || !rubric.declaration ? gaps : [...gaps, { pointer: "/data/declaration", code: "required", message: t("review.missing.noConflict") }];
}

/** The sheet as the server keeps it: points by group, and by which words the expert declared no conflict. */
export const sheetBody = (rubric: Rubric, { scores, comments, vetoes, noConflict }: Sheet): ScoreSheet => ({
  scores: Object.fromEntries(rubric.groups.map((group) => [group.key, given(group, scores)])),
  comments,
  vetoes,
  declaration: noConflict ? rubric.declaration?.version : undefined,
});

const given = (group: RubricGroup, scores: Sheet["scores"]): Record<string, number> =>
  Object.fromEntries(group.items.flatMap((item): [string, number][] => {
    const points = scores[item.key];
    return points === undefined ? [] : [[item.key, points]];
  }));

/** What the server says of a group's item, said of the item. */
export const onTheSheet = (error: FieldProblem): FieldProblem => ({ ...error, pointer: error.pointer.replace(/(\/scores)\/[^/]+(?=\/)/, "$1") });

/** A draft of the sheet as the server keeps it, and back. */
export const draftOf = (rubric: Rubric, sheet: Sheet): FormValues => ({ ...sheetBody(rubric, sheet) }) as unknown as FormValues;

export function sheetOf(draft: FormValues): Sheet {
  const { scores = {}, comments = {}, vetoes = [], declaration } = draft as unknown as Partial<ScoreSheet>;
  return { scores: Object.assign({}, ...Object.values(scores)) as Sheet["scores"], comments, vetoes, noConflict: !!declaration };
}

/** Of what is typed, the sheet itself. */
export const onlySheet = (data: FormValues): FormValues => Object.fromEntries(Object.entries(data).filter(([part]) => ["scores", "comments", "vetoes", "declaration"].includes(part)));

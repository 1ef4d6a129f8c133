import type { TFunction } from "i18next";
import type { FieldProblem, FormValues } from "@/api/contract";
import type { Rubric, RubricGroup } from "@/api/staffContract";

/** One expert's score sheet while it is filled in. */
export interface Sheet {
  scores: Record<string, number>;
  comments: Record<string, string>;
  vetoes: string[];
}

/** Every item of every group, in the order of the sheet. */
export const itemsOf = (rubric: Rubric): string[] => rubric.groups.flatMap((group) => group.items.map((item) => `${group.key}.${item.key}`));

export const scoredItems = (rubric: Rubric, sheet: Sheet): number => itemsOf(rubric).filter((item) => sheet.scores[item] !== undefined).length;

/** A group's points: its items out of their most, scaled to the group's weight; hundredths, halves up. */
export function groupPoints(group: RubricGroup, sheet: Sheet): number {
  const most = group.items.reduce((sum, item) => sum + item.max, 0);
  const points = group.items.reduce((sum, item) => sum + (sheet.scores[`${group.key}.${item.key}`] ?? 0), 0);
  return most === 0 ? 0 : Math.floor((points * group.weight * 200 + most) / (2 * most)) / 100;
}

/** The running total out of the weights' sum, usually 100. Whole hundredths, so that 0.1 + 0.2 stays 0.3. */
export const total = (rubric: Rubric, sheet: Sheet): number => rubric.groups.reduce((sum, group) => sum + Math.round(groupPoints(group, sheet) * 100), 0) / 100;

export const highest = (rubric: Rubric): number => rubric.groups.reduce((sum, group) => sum + group.weight, 0);

/** Characters as a person counts them: no blanks at the ends, astral signs once. */
export const lengthOf = (words: string | undefined): number => [...(words ?? "").trim()].length;

export function sheetGaps(rubric: Rubric, sheet: Sheet, t: TFunction): FieldProblem[] {
  return rubric.groups.flatMap((group) => {
    const items = group.items
      .filter((item) => sheet.scores[`${group.key}.${item.key}`] === undefined)
      .map((item) => ({ pointer: `/scores/${group.key}.${item.key}`, code: "required", message: t("review.missing.score", { group: group.label, item: item.label }) }));
    const left = group.commentMin - lengthOf(sheet.comments[group.key]);
    return left > 0 ? [...items, { pointer: `/comments/${group.key}`, code: "short", message: t("review.missing.comment", { group: group.label, n: group.commentMin, left }) }] : items;
  });
}

/** The sheet as the server keeps it. */
export function sheetBody(rubric: Rubric, sheet: Sheet): FormValues {
  const scores = Object.fromEntries(rubric.groups.map((group) => [group.key, Object.fromEntries(group.items.map((item) => [item.key, sheet.scores[`${group.key}.${item.key}`]]))]));
  return { scores, comments: sheet.comments, vetoes: sheet.vetoes } as unknown as FormValues;
}

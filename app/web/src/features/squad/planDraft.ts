import type { SquadPlan, SquadPlanBody, SquadScheduled } from "@/api/types";
import { fenOf, shownMoney, yuanOf } from "@/kit/money";
import { isAmount, moneyOf } from "./projectDraft";
import { spanOf } from "./targetDate";

export interface PointDraft {
  key: string;
  name: string;
  planned: string;
  isKey: boolean;
  after: string[];
  /** Reached: it stays as it is. */
  done: boolean;
}
export interface MonthDraft {
  month: string;
  amount: string;
}
export interface PlanDraft {
  points: PointDraft[];
  months: MonthDraft[];
}

export const draftOfPlan = (plan: SquadPlan): PlanDraft => ({
  points: plan.milestones.map((each) => ({ key: each.key, name: each.name, planned: each.planned, isKey: each.isKey, after: each.after, done: !!each.actual })),
  // months only the first baseline knows have left the plan
  months: plan.curve.filter((each) => (fenOf(each.planned.amount) ?? 0n) > 0n || !each.original).map((each) => ({ month: each.month, amount: shownMoney(each.planned.amount, "wan") })),
});

/** The usual milestones laid over what is there: dates are taken over, what is reached and what is one's own stays. By date. */
export function scheduled(points: readonly PointDraft[], usual: readonly SquadScheduled[]): PointDraft[] {
  const known = new Map(points.map((each) => [each.key, each]));
  const fresh = usual.map((each): PointDraft => {
    const before = known.get(each.key);
    return before?.done ? before : { key: each.key, name: before?.name ?? each.name, planned: each.planned, isKey: before?.isKey ?? each.isKey, after: before?.after ?? each.after, done: false };
  });
  const last = (each: PointDraft): string => spanOf(each.planned)?.last ?? "9999";
  return [...fresh, ...points.filter((each) => !usual.some((one) => one.key === each.key))].sort((one, other) => last(one).localeCompare(last(other)));
}

/** A key nobody has yet. */
export function freshKey(points: readonly PointDraft[]): string {
  for (let n = points.length + 1; ; n++) {
    if (!points.some((each) => each.key === `m${n}`)) return `m${n}`;
  }
}

/** Without a milestone; what waited for it waits for what it waited for. */
export function without(points: readonly PointDraft[], key: string): PointDraft[] {
  const gone = points.find((each) => each.key === key);
  return points
    .filter((each) => each.key !== key)
    .map((each) => (each.after.includes(key) ? { ...each, after: [...new Set([...each.after.filter((one) => one !== key), ...(gone?.after ?? [])])] } : each));
}

/** Every month from the first to the last, `2026-07`; none when the last lies before the first. */
export function monthsFrom(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split("-").map(Number);
  const all: string[] = [];
  for (let n = 0; n < 240; n++) {
    const each = new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 7);
    if (each > last) break;
    all.push(each);
  }
  return all;
}

/** The same amount for every month, to the fen; what cannot be shared out goes to the last. */
export function evenly(total: string, months: readonly string[]): MonthDraft[] {
  const fen = fenOf(moneyOf(total)?.amount ?? "") ?? 0n;
  if (!months.length) return [];
  // whole 万元, as plans are made, when the total reaches that far
  const unit = 1_000_000n;
  const count = BigInt(months.length);
  const share = fen >= unit * count ? (fen / count / unit) * unit : fen / count;
  return months.map((month, at) => ({ month, amount: shownMoney(yuanOf(at === months.length - 1 ? fen - share * (count - 1n) : share), "wan") }));
}

export const sumOf = (months: readonly MonthDraft[]): string => yuanOf(months.reduce((sum, each) => sum + (isAmount(each.amount) ? (fenOf(moneyOf(each.amount)?.amount ?? "0") ?? 0n) : 0n), 0n));

export type PlanGap = "noMilestones" | "name" | "date" | "order" | "month" | "twice" | "amount";

/** What is wrong with a plan as typed, by pointer into what is sent. */
export function planGaps(draft: PlanDraft): [pointer: string, gap: PlanGap][] {
  const gaps: [string, PlanGap | false][] = [["/milestones", draft.points.length === 0 && "noMilestones"]];
  const byKey = new Map(draft.points.map((each) => [each.key, each]));
  draft.points.forEach((each, at) => {
    const last = spanOf(each.planned)?.last;
    gaps.push([`/milestones/${at}/name`, !each.name.trim() && "name"]);
    gaps.push([`/milestones/${at}/planned`, !last && "date"]);
    gaps.push([`/milestones/${at}/after`, !!last && each.after.some((key) => (spanOf(byKey.get(key)?.planned ?? "")?.last ?? "") > last) && "order"]);
  });
  draft.months.forEach((each, at) => {
    gaps.push([`/curve/${at}/month`, !/^\d{4}-(0[1-9]|1[0-2])$/.test(each.month) ? "month" : draft.months.findIndex((one) => one.month === each.month) !== at && "twice"]);
    gaps.push([`/curve/${at}/amount`, (!each.amount.trim() || !isAmount(each.amount)) && "amount"]);
  });
  return gaps.flatMap(([pointer, gap]) => (gap ? [[pointer, gap]] : []));
}

export const planBody = (draft: PlanDraft): SquadPlanBody => ({
  milestones: draft.points.map(({ key, name, planned, isKey, after }) => ({ key, name: name.trim(), planned, isKey, after })),
  curve: draft.months.map(({ month, amount }) => ({ month, amount: moneyOf(amount) })),
});

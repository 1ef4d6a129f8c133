import type { SquadInvested, SquadMonth } from "@/api/types";
import { fenOf } from "@/kit/money";

export interface Point {
  /** Share of the width, 0 to 1. */
  x: number;
  /** Share of the height, 0 to 1, upwards. */
  y: number;
  month: string;
  amount: bigint;
}
export interface Curve {
  planned: Point[];
  original: Point[];
  actual: Point[];
  top: bigint;
  months: string[];
}

const monthOf = (day: string): string => day.slice(0, 7);
const fen = (amount: string | undefined): bigint => (amount ? (fenOf(amount) ?? 0n) : 0n);

function monthsBetween(first: string, last: string): string[] {
  const all: string[] = [];
  const [year = 0, month = 1] = first.split("-").map(Number);
  for (let n = 0; n < 1_200; n++) {
    const each = new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 7);
    if (each > last) break;
    all.push(each);
  }
  return all;
}

/** Planned and actual money since the beginning, month by month; undefined when nothing was planned or spent. */
export function curveOf(plan: readonly SquadMonth[], invested: readonly SquadInvested[]): Curve | undefined {
  const named = [...plan.map((each) => each.month), ...invested.map((each) => monthOf(each.on))].sort();
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return undefined;
  const months = monthsBetween(first, last);
  const sums = (of: (each: SquadMonth) => string | undefined): bigint[] => {
    let sum = 0n;
    return months.map((month) => (sum += plan.filter((each) => each.month === month).reduce((total, each) => total + fen(of(each)), 0n)));
  };
  // What was spent before the first planned month lies under the plan as well: the two start from the same ground.
  const before = [...invested].filter((each) => monthOf(each.on) < (plan[0]?.month ?? "")).sort(byDay).at(-1);
  const ground = fen(before?.total.amount);
  const planned = sums((each) => each.planned.amount).map((each) => each + ground);
  const hasOriginal = plan.some((each) => each.original && each.original.amount !== each.planned.amount);
  const original = hasOriginal ? sums((each) => each.original?.amount).map((each) => each + ground) : [];
  const ordered = [...invested].sort(byDay);
  const actual = months.flatMap((month) => {
    const told = ordered.filter((each) => monthOf(each.on) === month).at(-1);
    return told ? [{ month, amount: fen(told.total.amount) }] : [];
  });
  const top = [...planned, ...original, ...actual.map((each) => each.amount)].reduce((most, each) => (each > most ? each : most), 0n);
  if (top <= 0n) return undefined;
  const point = (month: string, amount: bigint): Point => ({
    month,
    amount,
    x: months.length > 1 ? months.indexOf(month) / (months.length - 1) : 0.5,
    y: Number((amount * 10_000n) / top) / 10_000,
  });
  const drawn = (amounts: bigint[]): Point[] => months.flatMap((month, n) => (plan.some((each) => each.month <= month) && amounts[n] !== undefined ? [point(month, amounts[n])] : []));
  return { planned: plan.length ? drawn(planned) : [], original: drawn(original), actual: actual.map((each) => point(each.month, each.amount)), top, months };
}

const byDay = (one: SquadInvested, other: SquadInvested): number => one.on.localeCompare(other.on) || one.at.localeCompare(other.at);

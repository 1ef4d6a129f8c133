import type { SquadMilestone } from "@/api/types";
import { spanOf } from "./targetDate";

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(day) / DAY;

export interface Bar {
  milestone: SquadMilestone;
  /** Share of the width, 0 to 1, where what is promised now begins and ends. */
  from: number;
  until: number;
  /** Share of the bar that is done, 0 to 1. */
  filled: number;
  /** The last day promised in baseline 1. */
  original?: number;
  /** When it was reached. */
  actual?: number;
}
export interface Gantt {
  bars: Bar[];
  today?: number;
  /** Firsts of months or years that get a line, with their words. */
  marks: { at: number; text: string }[];
}

/** Lays milestones out over the months they span, today among them; undefined when there is no date to draw. */
export function ganttOf(milestones: readonly SquadMilestone[], today: string): Gantt | undefined {
  const dated = milestones.flatMap((milestone) => {
    const span = spanOf(milestone.planned);
    return span ? [{ milestone, span, original: milestone.original ? spanOf(milestone.original)?.last : undefined }] : [];
  });
  if (!dated.length) return undefined;
  const days = [today, ...dated.flatMap(({ milestone, span, original }) => [span.first, span.last, original, milestone.actual].filter((each): each is string => !!each))].map(at);
  const first = monthStart(Math.min(...days), 0);
  const end = monthStart(Math.max(...days), 1);
  const share = (day: string): number => (at(day) - first) / (end - first);
  return {
    bars: dated.map(({ milestone, span, original }) => ({
      milestone,
      from: share(span.first),
      until: (at(span.last) + 1 - first) / (end - first),
      filled: milestone.actual ? 1 : (milestone.progress ?? 0) / 100,
      original: original ? share(original) : undefined,
      actual: milestone.actual ? share(milestone.actual) : undefined,
    })),
    today: share(today),
    marks: marksOf(first, end),
  };
}

function monthStart(day: number, later: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY;
}

/** At most eight marks: quarters of short plans, years of long ones. */
function marksOf(first: number, end: number): { at: number; text: string }[] {
  const months = Math.round((end - first) / 30.4);
  const step = [1, 3, 6, 12, 24, 60].find((each) => months / each <= 8) ?? 120;
  const marks: { at: number; text: string }[] = [];
  const start = new Date(first * DAY);
  for (let month = start.getUTCMonth(); ; month++) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), month, 1));
    const day = date.getTime() / DAY;
    if (day >= end) return marks;
    const whole = date.getUTCFullYear() * 12 + date.getUTCMonth();
    if (whole % step === 0) marks.push({ at: (day - first) / (end - first), text: step < 12 ? date.toISOString().slice(0, 7) : String(date.getUTCFullYear()) });
  }
}

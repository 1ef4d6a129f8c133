import type { WeeklyReportRow } from "@/api/types";

export interface MyWeek {
  /** To be written by me: what is late stands first. */
  due: WeeklyReportRow[];
  /** Handed in and waiting for me. */
  review: WeeklyReportRow[];
  /** Of the newest week, out of my hands. */
  sent: WeeklyReportRow[];
}

const grave = { red: 0, yellow: 1 } as Record<string, number>;
const urgency = (one: WeeklyReportRow, other: WeeklyReportRow): number =>
  (grave[one.light] ?? 2) - (grave[other.light] ?? 2) || one.dueAt.localeCompare(other.dueAt) || one.projectCode.localeCompare(other.projectCode);

/** My reports, newest first, by what they want from me. */
export function myWeek(reports: WeeklyReportRow[], me: string | undefined): MyWeek {
  const newest = reports.map((each) => each.week).sort().at(-1);
  const due = reports.filter((each) => (each.state === "OPEN" || each.state === "RETURNED") && each.officer?.id === me);
  const review = reports.filter((each) => each.state === "SUBMITTED" && each.chief?.id === me);
  const sent = reports.filter((each) => each.week === newest && !due.includes(each) && !review.includes(each));
  return { due: [...due].sort(urgency), review: [...review].sort(urgency), sent };
}

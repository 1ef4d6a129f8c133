import type { TFunction } from "i18next";
import type { SquadDue, SquadMilestone } from "@/api/types";
import { precisionOf, targetText } from "./targetDate";

/** A milestone on the day it is due, whichever page asks. */
export interface DueMark {
  id: string;
  /** The last day of what was promised. */
  day: string;
  name: string;
  planned: string;
  actual?: string;
  state: SquadDue["state"];
  isKey: boolean;
  project?: SquadDue["project"];
}

export const markOf = (due: SquadDue): DueMark => ({ ...due, day: due.plannedLast });

export const markOfPlan = (milestone: SquadMilestone): DueMark => ({
  id: milestone.id,
  day: milestone.plannedLast,
  name: milestone.name,
  planned: milestone.planned,
  actual: milestone.actual,
  state: milestone.actual ? "REACHED" : milestone.late ? "LATE" : "OPEN",
  isKey: milestone.isKey,
});

export const dueTone = { OPEN: "neutral", LATE: "late", REACHED: "calm" } as const;

/** 7月内: what was promised less exactly than to the day stands on its last day and says so; nothing for a day. */
export function withinText(planned: string, t: TFunction): string | undefined {
  const precision = precisionOf(planned);
  return precision && precision !== "DAY" ? t("squad.calendar.within", { target: targetText(planned, t) }) : undefined;
}

/** How many days after or before its day it was reached; nothing while it is not. */
export const slipOf = (mark: Pick<DueMark, "day" | "actual">): number | undefined => (mark.actual ? Math.round((Date.parse(mark.actual) - Date.parse(mark.day)) / 86_400_000) : undefined);

/** The month to open a plan in: where something is open first, else where it ended. */
export function firstMonth(marks: readonly DueMark[], today: string): string {
  const days = marks.filter((each) => each.state !== "REACHED").map((each) => each.day).sort();
  const ahead = days.find((day) => day >= today) ?? days.at(-1) ?? marks.map((each) => each.day).sort().at(-1);
  return (ahead ?? today).slice(0, 7);
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadMilestone } from "@/api/types";
import { Agenda } from "./Agenda";
import css from "./CalendarPage.module.css";
import { DueCell } from "./DueCell";
import { firstMonth, markOfPlan } from "./due";
import { byDay, monthOf } from "./month";
import { MonthGrid } from "./MonthGrid";
import { MonthHead } from "./MonthHead";

/** The milestones of one plan in the months they are due. */
export function ProjectCalendar({ milestones, today }: { milestones: readonly SquadMilestone[]; today: string }) {
  const { t } = useTranslation();
  const all = milestones.map(markOfPlan).sort((one, other) => one.day.localeCompare(other.day));
  const [month, setMonth] = useState(() => firstMonth(all, today));
  const marks = all.filter((each) => monthOf(each.day) === month);
  const days = byDay(marks, (each) => each.day);
  return (
    <>
      <MonthHead month={month} onMonth={setMonth} />
      <MonthGrid month={month} today={today} cell={(day) => <DueCell marks={days.get(day) ?? []} />} />
      {marks.length > 0 ? <div className={css.phone}><Agenda marks={marks} today={today} /></div> : <p>{t("squad.calendar.empty")}</p>}
    </>
  );
}

import { dayText, weekdayText } from "@/kit/dates";
import css from "./Agenda.module.css";
import type { DueMark } from "./due";
import { DueLine } from "./DueLine";
import { byDay } from "./month";

/** Milestones one under the other, day by day: the calendar of a phone. */
export function Agenda({ marks, asOf, today }: { marks: readonly DueMark[]; asOf?: string; today: string }) {
  return (
    <div className={css.agenda}>
      {[...byDay(marks, (each) => each.day)].map(([day, due]) => (
        <section key={day}>
          <h3 className={day === today ? css.today : undefined}>{(day.slice(0, 4) === today.slice(0, 4) ? weekdayText : dayText)(day)}</h3>
          <ul>{due.map((each) => <DueLine key={each.id} mark={each} asOf={asOf} />)}</ul>
        </section>
      ))}
    </div>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayText, monthText } from "@/kit/dates";
import css from "./MonthGrid.module.css";
import { weeksOf } from "./month";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

interface Props {
  month: string;
  today: string;
  /** What stands on a day. */
  cell: (day: string) => ReactNode;
}

/** A month as a sheet of weeks, for windows that are wide enough. */
export function MonthGrid({ month, today, cell }: Props) {
  const { t } = useTranslation();
  return (
    <table className={css.grid} aria-label={monthText(month)}>
      <thead>
        <tr>{weekdays.map((each) => <th key={each} scope="col">{t(`squad.calendar.${each}`)}</th>)}</tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, at) => (
              <td key={weekdays[at]} className={day ? (day === today ? css.today : undefined) : css.other}>
                {day && <time dateTime={day} aria-label={dayText(day)} aria-current={day === today ? "date" : undefined}>{Number(day.slice(8))}</time>}
                {day && cell(day)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useTranslation } from "react-i18next";
import type { CalendarDay } from "@/api/types";
import { monthOf, type Square } from "./monthOf";
import css from "./YearGrid.module.css";

interface Props {
  year: number;
  days: CalendarDay[];
  chosen?: string;
  onChoose?: (day: string) => void;
}

/** Twelve months; what differs from the plain week says so in words, not by its colour alone. */
export function YearGrid({ year, days, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const marks = new Map(days.map((day) => [day.day, day]));
  const square = (at: Square) => {
    const mark = marks.get(at.day);
    const words = mark ? `${at.day} ${t(mark.kind === "OFF" ? "calendar.off" : "calendar.work")} ${mark.name}${mark.own ? ` (${t("calendar.own")})` : ""}` : at.day;
    const look = [mark?.kind === "OFF" ? css.off : mark ? css.work : at.weekend ? css.weekend : "", mark?.own ? css.own : "", at.day === chosen ? css.chosen : ""].join(" ");
    const inside = <>{Number(at.day.slice(8))}{mark && <small>{t(mark.kind === "OFF" ? "calendar.offShort" : "calendar.workShort")}</small>}</>;
    return onChoose ? (
      <button type="button" className={look} title={words} aria-label={words} aria-pressed={at.day === chosen} onClick={() => onChoose(at.day)}>{inside}</button>
    ) : (
      <span className={look} title={words}>{inside}</span>
    );
  };
  return (
    <div className={css.year}>
      {Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
        <table key={month} className={css.month}>
          <caption>{t("calendar.month", { month })}</caption>
          <thead aria-hidden="true"><tr>{t("calendar.weekdays").split(" ").map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {monthOf(year, month).map((week, row) => (
              <tr key={row}>{week.map((at, column) => <td key={column}>{at && square(at)}</td>)}</tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

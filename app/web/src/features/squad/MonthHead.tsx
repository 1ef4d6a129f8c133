import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { dayOf, monthText } from "@/kit/dates";
import css from "./MonthGrid.module.css";
import { monthOf, shifted } from "./month";

/** Which month is looked at, with the ways to its neighbours and back to this one. */
export function MonthHead({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const { t } = useTranslation();
  const now = monthOf(dayOf(new Date()));
  return (
    <div className={css.head}>
      <Button aria-label={t("squad.calendar.before")} onClick={() => onMonth(shifted(month, -1))}>‹</Button>
      <h2 aria-live="polite">{monthText(month)}</h2>
      <Button aria-label={t("squad.calendar.after")} onClick={() => onMonth(shifted(month, 1))}>›</Button>
      {month !== now && <Button onClick={() => onMonth(now)}>{t("squad.calendar.now")}</Button>}
    </div>
  );
}

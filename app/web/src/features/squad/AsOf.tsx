import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { dayOf, dayText } from "@/kit/dates";
import { FieldFrame } from "@/kit/FieldFrame";
import css from "./AsOf.module.css";

/** Which day is looked at; a past one is said plainly, with the way back to now. */
export function AsOf({ day, onChange }: { day?: string; onChange: (day: string | undefined) => void }) {
  const { t } = useTranslation();
  return (
    <div className={`${css.asOf} ${day ? css.past : ""}`}>
      <FieldFrame id="as-of" label={t("squad.asOf.label")} markOptional={false}>
        <Input id="as-of" type="date" max={dayOf(new Date())} value={day ?? ""} onChange={(event) => onChange(event.target.value || undefined)} />
      </FieldFrame>
      {day && (
        <p role="status">
          <strong>{t("squad.asOf.shown", { day: dayText(day) })}</strong>
          <Button onClick={() => onChange(undefined)}>{t("squad.asOf.now")}</Button>
        </p>
      )}
    </div>
  );
}

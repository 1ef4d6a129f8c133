import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { FieldFrame } from "@/kit/FieldFrame";
import { NativeSelect } from "@/kit/NativeSelect";
import css from "./TargetDateField.module.css";
import { type Precision, precisionOf, precisions, withPrecision } from "./targetDate";

interface Props {
  pointer: string;
  label: string;
  value: string;
  required?: boolean;
  error?: string;
  disabled?: boolean;
  onChange: (date: string) => void;
}

/** A target as exactly as it is known: first how exactly, then which year, half, quarter, month or day. */
export function TargetDateField({ pointer, label, value, required = false, error, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<Precision>();
  const precision = precisionOf(value) ?? wanted ?? "MONTH";
  const id = fieldId(pointer);
  const aria = { ...described(id, { error, required }), disabled, "aria-label": label };
  const year = /^\d{4}/.exec(value)?.[0] ?? "";
  const change = (next: string): void => {
    const chosen = precisions.find((each) => each === next) ?? "MONTH";
    setWanted(chosen);
    if (value) onChange(withPrecision(value, chosen));
  };
  const part = (names: readonly ["H1", "H2"] | readonly ["Q1", "Q2", "Q3", "Q4"]) => (
    <div className={css.two}>
      <Input {...aria} inputMode="numeric" maxLength={4} placeholder={t("squad.date.year")} value={year} onChange={(event) => onChange(event.target.value ? `${event.target.value}-${value.slice(5) || names[0]}` : "")} />
      <NativeSelect aria-label={t("squad.date.part", { label })} disabled={disabled} value={value.slice(5)} options={names.map((each) => ({ value: each, label: t(`squad.date.short.${each}`) }))} onChoose={(next) => onChange(year ? `${year}-${next}` : "")} />
    </div>
  );
  return (
    <FieldFrame id={id} label={label} required={required} error={error}>
      <div className={css.field}>
        <NativeSelect aria-label={t("squad.date.precision", { label })} disabled={disabled} value={precision} options={precisions.map((each) => ({ value: each, label: t(`squad.date.by.${each}`) }))} onChoose={change} />
        {precision === "YEAR" && <Input {...aria} inputMode="numeric" maxLength={4} placeholder={t("squad.date.year")} value={value} onChange={(event) => onChange(event.target.value)} />}
        {precision === "HALF" && part(["H1", "H2"])}
        {precision === "QUARTER" && part(["Q1", "Q2", "Q3", "Q4"])}
        {precision === "MONTH" && <Input {...aria} type="month" value={value} onChange={(event) => onChange(event.target.value)} />}
        {precision === "DAY" && <Input {...aria} type="date" value={value} onChange={(event) => onChange(event.target.value)} />}
      </div>
    </FieldFrame>
  );
}

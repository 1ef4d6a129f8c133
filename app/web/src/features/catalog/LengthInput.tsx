import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "@/kit/NativeSelect";
import css from "./DraftDesk.module.css";

const UNITS = ["WD", "WH", "ND", "H"] as const;

/** A deadline as a number and a unit; what is neither (every Friday noon) is typed as it is written. */
export function LengthInput({ id, value, label, onChange }: { id: string; value: string; label: string; onChange: (length: string) => void }) {
  const { t } = useTranslation();
  const parts = /^(\d*(?:\.\d+)?)(WD|WH|ND|H)$/.exec(value);
  if (value && !parts) return <Input id={id} aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} />;
  const number = parts?.[1] ?? "";
  const unit = parts?.[2] ?? "";
  const put = (n: string, u: string): void => onChange(u ? `${n.replace(/[^\d.]/g, "")}${u}` : "");
  return (
    <div className={css.length}>
      <Input id={id} aria-label={label} inputMode="decimal" value={number} onChange={(event) => put(event.target.value, unit || "WD")} />
      <NativeSelect aria-label={t("catalog.draft.unit")} value={unit} options={UNITS.map((each) => ({ value: each, label: t(`catalog.units.${each}`) }))} onChoose={(next) => put(number, next)} />
    </div>
  );
}

import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "@/kit/NativeSelect";
import type { CaseFilter } from "./api";
import css from "./CasesFilter.module.css";

const states = ["SUBMITTED", "CORRECTION", "ACCEPTED", "IN_REVIEW", "DECISION", "PUBLICITY", "EXECUTION", "CLOSED", "REJECTED", "WITHDRAWN", "LAPSED"] as const;

/** Finds a case by its title or number, and by where it stands. */
export function CasesFilter({ value, onChange }: { value: CaseFilter; onChange: (next: CaseFilter) => void }) {
  const { t } = useTranslation();
  return (
    <div className={css.filter} role="search">
      <Input.Search aria-label={t("cases.search")} placeholder={t("cases.search")} allowClear onSearch={(q) => onChange({ ...value, q: q.trim() || undefined })} />
      <NativeSelect aria-label={t("cases.byState")} value={value.state ?? ""} any={t("cases.anyState")} options={states.map((state) => ({ value: state, label: t(`cases.states.${state}`) }))} onChoose={(state) => onChange({ ...value, state: states.find((each) => each === state) })} />
    </div>
  );
}

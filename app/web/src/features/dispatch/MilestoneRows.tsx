import { useQuery } from "@tanstack/react-query";
import { Button, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldProblem, FieldSpec, FieldValue, FormValues } from "@/api/types";
import { fieldId, plain, pointerTo } from "@/features/forms/pointer";
import { rowsOf } from "@/features/forms/sums";
import { readMilestones } from "./api";
import css from "./MilestoneRows.module.css";

interface Props {
  spec: FieldSpec;
  value: FieldValue;
  errors: FieldProblem[];
  /** Whose plan gives the first rows. */
  project?: string;
  onChange: (next: FieldValue) => void;
}

/** Each milestone with its state in one tap; what is done asks for its date. */
export function MilestoneRows({ spec, value, errors, project, onChange }: Props) {
  const { t } = useTranslation();
  const rows = rowsOf(value);
  const plan = useQuery({ queryKey: ["dispatch", "milestones", project], queryFn: () => readMilestones(project ?? ""), enabled: !!project && rows.length === 0, staleTime: 60_000 }).data ?? [];
  const options = (spec.columns?.["state"]?.options ?? []).map((each) => ({ value: each.value, label: each.label }));
  const put = (at: number, part: FormValues): void => onChange(rows.map((row, each) => (each === at ? { ...row, ...part } : row)));
  const wrong = (at: number, column: string): string | undefined => errors.find((each) => plain(each.pointer) === pointerTo("milestones", at, column))?.message;
  const planned = plan.map((each) => ({ id: each.id ?? null, name: each.name, state: each.actual ? "DONE" : "OPEN", doneOn: each.actual ?? null, progress: each.actual ? null : (each.progress ?? null) }));
  return (
    <div className={css.rows} id={fieldId("/milestones")} tabIndex={-1} role="group" aria-label={t("weekly.report.milestones")}>
      {rows.length > 0 ? <p className={css.help}>{t("weekly.milestonesHelp")}</p> : planned.length > 0 && <div><Button onClick={() => onChange(planned)}>{t("weekly.fromPlan", { n: planned.length })}</Button></div>}
      {rows.map((row, at) => {
        const name = String(row["name"] ?? "");
        const [state, done, progress] = [fieldId(pointerTo("milestones", at, "state")), fieldId(pointerTo("milestones", at, "doneOn")), fieldId(pointerTo("milestones", at, "progress"))];
        const error = wrong(at, "state") ?? wrong(at, "progress") ?? wrong(at, "doneOn") ?? wrong(at, "name");
        return (
          <div key={String(row["id"] ?? at)} className={css.row}>
            <b>{name}</b>
            <Radio.Group id={state} aria-label={t("weekly.stateOf", { name })} value={row["state"]} options={options} onChange={(event) => put(at, { state: event.target.value as string, ...(event.target.value === "DONE" ? { progress: null } : { doneOn: null }) })} />
            {row["state"] === "DONE" && <Input id={done} className={css.date} type="date" aria-label={t("weekly.doneOn", { name })} value={typeof row["doneOn"] === "string" ? row["doneOn"] : ""} onChange={(event) => put(at, { doneOn: event.target.value || null })} />}
            {spec.columns?.["progress"] && row["state"] !== "DONE" && <Input id={progress} className={css.date} inputMode="numeric" maxLength={6} suffix="%" aria-label={t("weekly.progressOf", { name })} placeholder={spec.columns["progress"].label} value={String(row["progress"] ?? "")} onChange={(event) => put(at, { progress: event.target.value || null })} />}
            {error && <div className={css.error}>{error}</div>}
          </div>
        );
      })}
    </div>
  );
}

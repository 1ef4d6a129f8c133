import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { SquadPlan, SquadPlanChange, SquadPlanChangeBody, SquadSheet } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { shownMoney } from "@/kit/money";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { askPlanChange } from "./api";
import { draftOfPlan, planBody, planGaps } from "./planDraft";
import { PlanFields } from "./PlanFields";
import { isAmount, moneyOf } from "./projectDraft";
import css from "./PlanFields.module.css";
import { TargetDateField } from "./TargetDateField";
import { useProjectGaps } from "./useProjectGaps";

/** What is asked to be otherwise. How far it reaches says who decides; the server tells it with the answer. */
export function ChangePlan({ project, plan }: { project: SquadSheet; plan: SquadPlan }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOfPlan(plan));
  const before = { totalInvest: shownMoney(project.totalInvest.amount, "wan"), annualPlan: shownMoney(project.annualPlan.amount, "wan"), plannedStart: project.plannedStart ?? "", plannedFinish: project.plannedFinish ?? "" };
  const [promise, setPromise] = useState(before);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState<SquadPlanChange>();
  const there = `/squad/projects/${project.id}`;
  const act = useAct((body: SquadPlanChangeBody, key) => askPlanChange(project.id, body, key), [["squad"], ["cases"], ["tasks"]], setAsked);
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const changed = (name: keyof typeof before): boolean => promise[name].trim() !== before[name];
  const submit = (): void => {
    const gaps = [
      ...planGaps(draft).map(([pointer, gap]): [string, typeof gap] => [`/plan${pointer}`, gap]),
      ...(["totalInvest", "annualPlan"] as const).flatMap((name): [string, "amount"][] => (changed(name) && (!promise[name].trim() || !isAmount(promise[name])) ? [[`/${name}`, "amount"]] : [])),
      ...(reason.trim() ? [] : [["/reason", "required"] as [string, "required"]]),
    ];
    setGaps(gaps);
    if (gaps.length) return;
    act.run({
      reason: reason.trim(),
      plan: planBody(draft),
      totalInvest: changed("totalInvest") ? moneyOf(promise.totalInvest) : undefined,
      annualPlan: changed("annualPlan") ? moneyOf(promise.annualPlan) : undefined,
      plannedStart: changed("plannedStart") ? promise.plannedStart : undefined,
      plannedFinish: changed("plannedFinish") ? promise.plannedFinish : undefined,
    });
  };
  if (asked)
    return (
      <Panel tone="calm" title={t("squad.change.asked")}>
        <p role="status">{t("squad.change.decides", { who: t(`squad.change.by.${asked.level}`), n: asked.shiftDays })}</p>
        <p>{asked.caseId ? <Link to={`/cases/${asked.caseId}`}>{t("squad.change.open")}</Link> : <Link to={there}>{project.name}</Link>}</p>
      </Panel>
    );
  return (
    <PlainForm label={t("squad.plan.requestChange")} onSubmit={submit} deliberate>
      <ErrorSummary items={errors} />
      <Panel title={t("squad.change.levels")}>
        <ul>{(["OFFICE", "LEADER", "PARK"] as const).map((level) => <li key={level}>{t(`squad.change.when.${level}`)}</li>)}</ul>
      </Panel>
      <Panel title={t("squad.change.promise")}>
        <div className={css.cells}>
          {(["totalInvest", "annualPlan"] as const).map((name) => <LineField key={name} pointer={`/${name}`} label={t(`squad.field.${name}`)} suffix={t("kit.wan")} value={promise[name]} error={wrong(`/${name}`)} onChange={(next) => setPromise({ ...promise, [name]: next })} />)}
          {(["plannedStart", "plannedFinish"] as const).map((name) => <TargetDateField key={name} pointer={`/${name}`} label={t(`squad.field.${name}`)} required value={promise[name]} error={wrong(`/${name}`)} onChange={(next) => setPromise({ ...promise, [name]: next })} />)}
        </div>
      </Panel>
      <PlanFields project={project} draft={draft} at="/plan" wrong={wrong} onChange={setDraft} />
      <Panel>
        <LineField pointer="/reason" label={t("squad.change.why")} long value={reason} error={wrong("/reason")} onChange={setReason} />
      </Panel>
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("squad.change.ask")}</Button>
        <Button onClick={() => void navigate(there)}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}

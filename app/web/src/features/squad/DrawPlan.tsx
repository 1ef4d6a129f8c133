import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SquadPlan, SquadPlanBody, SquadSheet } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { drawPlan } from "./api";
import { draftOfPlan, planBody, planGaps } from "./planDraft";
import { PlanFields } from "./PlanFields";
import { useProjectGaps } from "./useProjectGaps";

export function DrawPlan({ project, plan, onReload }: { project: SquadSheet; plan: SquadPlan; onReload: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOfPlan(plan));
  const there = `/squad/projects/${project.id}`;
  const act = useAct((body: SquadPlanBody) => drawPlan(project.id, body, plan.version), [["squad"]], () => void navigate(there));
  const { errors, wrong, setGaps } = useProjectGaps(act);
  const submit = (): void => {
    const gaps = planGaps(draft);
    setGaps(gaps);
    if (!gaps.length) act.run(planBody(draft));
  };
  return (
    <PlainForm label={t("squad.plan.title")} onSubmit={submit} deliberate>
      <ErrorSummary items={errors} />
      {act.stale && <div><Button onClick={onReload}>{t("squad.reload")}</Button></div>}
      <PlanFields project={project} draft={draft} at="" wrong={wrong} onChange={setDraft} />
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("squad.plan.save")}</Button>
        <Button onClick={() => void navigate(there)}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}

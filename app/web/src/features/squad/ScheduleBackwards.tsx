import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadSheet } from "@/api/types";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { readSchedule } from "./api";
import css from "./PlanFields.module.css";
import { type PointDraft, scheduled } from "./planDraft";
import { TargetDateField } from "./TargetDateField";

/** The usual milestones of the category, backwards from the end in working days; nothing is kept by asking. */
export function ScheduleBackwards({ project, points, onChange }: { project: SquadSheet; points: PointDraft[]; onChange: (points: PointDraft[]) => void }) {
  const { t } = useTranslation();
  const [end, setEnd] = useState(project.plannedProduction ?? project.plannedFinish ?? "");
  const asking = useMutation({ mutationFn: () => readSchedule(project.id, end || undefined), onSuccess: (usual) => onChange(scheduled(points, usual.items)) });
  return (
    <>
      <div className={css.schedule}>
        <TargetDateField pointer="/schedule-end" label={t("squad.plan.end")} value={end} onChange={setEnd} />
        <Button loading={asking.isPending} onClick={() => asking.mutate()}>{t("squad.plan.backwards")}</Button>
      </div>
      <p className={css.muted} role="status">{asking.isSuccess ? t("squad.plan.scheduled", { n: asking.data.items.length }) : t("squad.plan.backwardsHint", { category: t(`squad.category.${project.category}`) })}</p>
      {asking.isError && <ProblemNotice error={asking.error} />}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readPlan, readProject } from "./api";
import { ChangePlan } from "./ChangePlan";
import { DrawPlan } from "./DrawPlan";

/** Draws a plan, or asks to change one that is frozen. */
export function PlanPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const project = useQuery({ queryKey: ["squad", "project", id, undefined], queryFn: () => readProject(id) });
  // what is typed over stays: only a press on reload reads it anew
  const plan = useQuery({ queryKey: ["squad", "plan", id, "form"], queryFn: () => readPlan(id), staleTime: Infinity, gcTime: 0 });
  const back = { to: `/squad/projects/${id}`, label: project.data?.name ?? t("squad.project") };
  if (project.isPending || plan.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (project.isError || plan.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={project.error ?? plan.error} /></PageFrame>;
  const reload = (): void => void plan.refetch();
  if (plan.data.can.includes("requestChange"))
    return <PageFrame title={t("squad.plan.requestChange")} lead={t("squad.plan.changeLead")} back={back}><ChangePlan key={plan.data.version} project={project.data} plan={plan.data} /></PageFrame>;
  return (
    <PageFrame title={t("squad.plan.title")} lead={t("squad.plan.lead")} back={back}>
      {plan.data.can.includes("draw") ? <DrawPlan key={plan.data.version} project={project.data} plan={plan.data} onReload={reload} /> : <EmptyState title={t("squad.plan.closed")} hint={t(`squad.plan.state.${plan.data.state}`)} />}
    </PageFrame>
  );
}

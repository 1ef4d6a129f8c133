import { Button, Space } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadMilestone, SquadPlan, SquadSheet } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { type Column, DataTable } from "@/kit/DataTable";
import { dayOf, dayText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { Panel } from "@/kit/Panel";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { FreezePlan } from "./FreezePlan";
import { GanttChart } from "./GanttChart";
import { MilestoneProgress } from "./MilestoneProgress";
import { targetText } from "./targetDate";

const ProgressMilestone = lazy(async () => ({ default: (await import("./ProgressMilestone")).ProgressMilestone }));
const views = ["gantt", "calendar"] as const;
const ProjectCalendar = lazy(async () => ({ default: (await import("./ProjectCalendar")).ProjectCalendar }));
const ReachMilestone = lazy(async () => ({ default: (await import("./ReachMilestone")).ReachMilestone }));

/** What was promised first, what is promised now, what came of it. */
export function MilestonesPanel({ project, plan, asOf }: { project: SquadSheet; plan: SquadPlan; asOf?: string }) {
  const { t } = useTranslation();
  const [reaching, setReaching] = useState<SquadMilestone>();
  const [progressing, setProgressing] = useState<SquadMilestone>();
  const [view, setView] = useState<(typeof views)[number]>("gantt");
  const today = asOf ?? dayOf(new Date());
  const to = `/squad/projects/${project.id}/plan`;
  const slip = (days: number | undefined) => (days === undefined ? undefined : t(days > 0 ? "squad.slip.late" : days < 0 ? "squad.slip.early" : "squad.slip.none", { n: Math.abs(days) }));
  const columns: Column<SquadMilestone>[] = [
    { key: "name", title: t("squad.milestone.title"), render: (row) => row.name },
    { key: "state", title: t("squad.state"), render: (row) => (
      <Space wrap size={4}>
        {row.actual ? <StatusTag tone="calm">{t("squad.milestone.done")}</StatusTag> : row.late ? <StatusTag tone="late">{t("squad.milestone.late")}</StatusTag> : <StatusTag>{t("squad.milestone.open")}</StatusTag>}
        {!row.actual && <MilestoneProgress milestone={row} />}
      </Space>
    ) },
    { key: "planned", title: t("squad.milestone.planned"), render: (row) => targetText(row.planned, t) },
    { key: "original", title: t("squad.milestone.original"), render: (row) => row.original && targetText(row.original, t) },
    { key: "actual", title: t("squad.milestone.actual"), render: (row) => row.actual && dayText(row.actual) },
    { key: "slipOriginal", title: t("squad.slip.original"), render: (row) => slip(row.slipOriginal) },
    { key: "slipCurrent", title: t("squad.slip.current"), render: (row) => slip(row.slipCurrent) },
  ];
  if (plan.can.includes("progress") || plan.can.includes("reach"))
    columns.push({ key: "reach", title: t("squad.milestone.act"), render: (row) => !row.actual && (
      <Space wrap size={4}>
        {plan.can.includes("progress") && <Button size="small" onClick={() => setProgressing(row)} aria-label={t("squad.milestone.progressOne", { name: row.name })}>{t("squad.milestone.progress")}</Button>}
        {plan.can.includes("reach") && <Button size="small" onClick={() => setReaching(row)} aria-label={t("squad.milestone.reachOne", { name: row.name })}>{t("squad.milestone.reach")}</Button>}
      </Space>
    ) });
  const extra = (
    <span>
      {t(`squad.plan.state.${plan.state}`)}
      {plan.baseline > 0 && ` · ${t("squad.plan.baseline", { n: plan.baseline })}`}
    </span>
  );
  return (
    <Panel title={t("squad.milestone.panel")} extra={extra}>
      {!plan.milestones.length && <EmptyState title={t("squad.plan.empty")} hint={t("squad.plan.emptyHint")} />}
      {plan.milestones.length > 0 && <ButtonRow>{views.map((each) => <Button key={each} type={view === each ? "primary" : "default"} aria-pressed={view === each} onClick={() => setView(each)}>{t(`squad.plan.as.${each}`)}</Button>)}</ButtonRow>}
      {plan.milestones.length > 0 && (view === "gantt" ? <GanttChart milestones={plan.milestones} today={today} /> : <Suspense fallback={<Skeleton lines={6} />}><ProjectCalendar milestones={plan.milestones} today={today} /></Suspense>)}
      {plan.milestones.length > 0 && <DataTable label={t("squad.milestone.panel")} rows={plan.milestones} columns={columns} rowKey={(row) => row.id} />}
      {progressing && <Suspense fallback={null}><ProgressMilestone project={project.id} milestone={progressing} onClose={() => setProgressing(undefined)} /></Suspense>}
      {reaching && <Suspense fallback={null}><ReachMilestone project={project.id} milestone={reaching} onClose={() => setReaching(undefined)} /></Suspense>}
      <p>
        {plan.can.includes("draw") && <Link to={to}><Button type="primary" tabIndex={-1}>{t("squad.plan.draw")}</Button></Link>}
        {plan.can.includes("requestChange") && <Link to={to}><Button tabIndex={-1}>{t("squad.plan.requestChange")}</Button></Link>}
        {plan.can.includes("freeze") && <FreezePlan project={project.id} />}
      </p>
    </Panel>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadBaseline, SquadPlan, SquadPlanChange, SquadSheet } from "@/api/types";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { type Column, DataTable } from "@/kit/DataTable";
import { dateText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readBaselines } from "./api";

const tones = { ASKED: "close", GRANTED: "calm", REFUSED: "late", DROPPED: "neutral" } as const;

/** Who was asked to let the plan change, and every baseline that came of it. */
export function PlanChangesPanel({ project, plan, changes }: { project: SquadSheet; plan: SquadPlan; changes: readonly SquadPlanChange[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const baselines = useQuery({ queryKey: ["squad", "baselines", project.id], queryFn: () => readBaselines(project.id), enabled: open });
  if (!changes.length && plan.baseline === 0) return null;
  const asked: Column<SquadPlanChange>[] = [
    { key: "reason", title: t("squad.reason"), render: (row) => row.reason },
    { key: "state", title: t("squad.state"), render: (row) => <StatusTag tone={tones[row.state]}>{t(`squad.change.state.${row.state}`)}</StatusTag> },
    { key: "level", title: t("squad.change.level"), render: (row) => t(`squad.change.by.${row.level}`) },
    { key: "shift", title: t("squad.change.shift"), render: (row) => t("squad.change.days", { n: row.shiftDays }), align: "end" },
    { key: "at", title: t("squad.change.at"), render: (row) => dateText(row.askedAt) },
    { key: "case", title: t("squad.change.case"), render: (row) => row.caseId && <ForCaseReaders><Link to={`/cases/${row.caseId}`}>{t("squad.change.open")}</Link></ForCaseReaders> },
  ];
  const versions: Column<SquadBaseline>[] = [
    { key: "version", title: t("squad.change.baseline"), render: (row) => t("squad.plan.baseline", { n: row.version }) },
    { key: "reason", title: t("squad.reason"), render: (row) => row.reason },
    { key: "milestones", title: t("squad.milestone.title"), render: (row) => t("squad.change.milestones", { n: row.milestones.length }) },
    { key: "at", title: t("squad.change.approved"), render: (row) => dateText(row.approvedAt) },
  ];
  return (
    <Panel title={t("squad.change.title")}>
      {changes.length > 0 && <DataTable label={t("squad.change.title")} rows={changes} columns={asked} rowKey={(row) => row.id} />}
      {plan.baseline > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t("squad.change.baselines", { n: plan.baseline })}</summary>
          {open && baselines.isPending && <Skeleton lines={3} />}
          {baselines.isError && <ProblemNotice error={baselines.error} retry={() => void baselines.refetch()} />}
          {baselines.data && <DataTable label={t("squad.change.baselines", { n: plan.baseline })} rows={baselines.data.items} columns={versions} rowKey={(row) => String(row.version)} />}
        </details>
      )}
    </Panel>
  );
}

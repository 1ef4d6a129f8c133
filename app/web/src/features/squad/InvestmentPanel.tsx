import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadInvested, SquadPlan, SquadSheet } from "@/api/types";
import { type Column, DataTable } from "@/kit/DataTable";
import { dayText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import { InvestmentChart } from "./InvestmentChart";

const EnterInvestment = lazy(async () => ({ default: (await import("./EnterInvestment")).EnterInvestment }));

/** How the money goes against the plan. */
export function InvestmentPanel({ project, plan, invested }: { project: SquadSheet; plan: SquadPlan; invested: readonly SquadInvested[] }) {
  const { t } = useTranslation();
  const [entering, setEntering] = useState(false);
  const columns: Column<SquadInvested>[] = [
    { key: "on", title: t("squad.curve.on"), render: (row) => dayText(row.on) },
    { key: "total", title: t("squad.curve.total"), render: (row) => <Money value={row.total} />, align: "end" },
    { key: "source", title: t("squad.curve.source"), render: (row) => t(`squad.source.${row.source}`) },
    { key: "correction", title: t("squad.curve.correction"), render: (row) => row.correction },
  ];
  return (
    <Panel title={t("squad.curve.panel")} extra={plan.can.includes("invest") && !entering && <Button onClick={() => setEntering(true)}>{t("squad.curve.enter")}</Button>}>
      {entering && <Suspense fallback={null}><EnterInvestment project={project.id} corrects={plan.can.includes("correctInvestment")} onClose={() => setEntering(false)} /></Suspense>}
      <InvestmentChart plan={plan.curve} invested={invested} />
      {!plan.curve.length && !invested.length && <EmptyState title={t("squad.curve.empty")} />}
      {invested.length > 0 && (
        <details>
          <summary>{t("squad.curve.list", { n: invested.length })}</summary>
          <DataTable label={t("squad.curve.panel")} rows={invested} columns={columns} rowKey={(row) => `${row.on}${row.at}`} />
        </details>
      )}
    </Panel>
  );
}

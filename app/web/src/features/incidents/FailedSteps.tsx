import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Incident } from "@/api/types";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";
import { readIncidents, retryIncident } from "./api";
import { RetryButton } from "./RetryButton";

/** Steps of the system that failed as often as they may. */
export function FailedSteps() {
  const { t } = useTranslation();
  const incidents = usePages(["incidents"], readIncidents);
  const act = useAct(retryIncident, [["incidents"]]);
  const columns: Column<Incident>[] = [
    { key: "case", title: t("cases.number"), render: (row) => <ForCaseReaders otherwise={row.caseNumber}><Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link></ForCaseReaders> },
    { key: "step", title: t("incidents.step"), render: (row) => row.step },
    { key: "problem", title: t("incidents.problem"), render: (row) => row.problem || t("kit.none") },
    { key: "since", title: t("incidents.since"), render: (row) => dateTimeText(row.since) },
    { key: "retry", title: t("incidents.act"), render: (row) => <RetryButton id={row.id} name={`${row.caseNumber} ${row.step}`} act={act} /> },
  ];
  return (
    <>
      <ErrorSummary items={act.errors} />
      <DataList label={t("incidents.steps")} query={incidents} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("incidents.noSteps")} />} />
    </>
  );
}

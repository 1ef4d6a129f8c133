import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { UntoldFact } from "@/api/types";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";
import { readUntold, retryUntold } from "./api";
import { RetryButton } from "./RetryButton";

/** Facts that somebody would not hear: messages, notifications and counts hang on them. */
export function UntoldFacts() {
  const { t } = useTranslation();
  const untold = usePages(["untold"], readUntold);
  const act = useAct(retryUntold, [["untold"]]);
  const columns: Column<UntoldFact>[] = [
    { key: "type", title: t("incidents.fact"), render: (row) => <code>{row.type}</code> },
    { key: "at", title: t("incidents.at"), render: (row) => dateTimeText(row.at) },
    { key: "case", title: t("incidents.case"), render: (row) => row.caseId && <ForCaseReaders otherwise={t("kit.none")}><Link to={`/cases/${row.caseId}`}>{t("incidents.openCase")}</Link></ForCaseReaders> },
    { key: "attempts", title: t("incidents.attempts"), align: "end", render: (row) => row.attempts },
    { key: "problem", title: t("incidents.problem"), render: (row) => row.problem ?? t("kit.none") },
    { key: "retry", title: t("incidents.act"), render: (row) => <RetryButton id={row.id} name={row.type} act={act} /> },
  ];
  return (
    <>
      <ErrorSummary items={act.errors} />
      <DataList label={t("incidents.facts")} query={untold} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("incidents.noFacts")} />} />
    </>
  );
}

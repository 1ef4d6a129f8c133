import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import type { WeeklyReportRow } from "@/api/types";
import { AsOf } from "@/features/squad/AsOf";
import { useAsOf } from "@/features/squad/useAsOf";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { Money } from "@/kit/Money";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { weekText } from "@/kit/weekText";
import { readReports, readWeek } from "./api";
import { Confidence } from "./Confidence";
import { Facts } from "./Facts";
import { FilterBar } from "./FilterBar";
import { ReportLamp } from "./ReportLamp";
import { fateTone, reportTone } from "./tones";

const states = Object.keys(reportTone) as WeeklyReportRow["state"][];

/** One week: its moments, its counts, and the report of every project. */
export function WeekPage() {
  const { t } = useTranslation();
  const { week = "" } = useParams();
  const [params] = useSearchParams();
  const state = states.find((each) => each === params.get("state"));
  const [asOf, setAsOf] = useAsOf();
  const then = asOf ? `?asOf=${asOf}` : "";
  const found = useQuery({ queryKey: ["dispatch", "week", week, asOf], queryFn: () => readWeek(week, asOf) });
  const reports = usePages(["dispatch", "reports", week, state, asOf], (cursor) => readReports({ week, state, asOf }, cursor));
  const back = { to: `/dispatch/weeks${then}`, label: t("dispatch.weeks.title") };
  if (found.isPending) return <PageFrame title={weekText(week, t)} back={back}><Skeleton lines={8} /></PageFrame>;
  if (found.isError) return <PageFrame title={weekText(week, t)} back={back}><ProblemNotice error={found.error} retry={() => void found.refetch()} /></PageFrame>;
  const row = found.data;
  const columns: Column<WeeklyReportRow>[] = [
    { key: "project", title: t("dispatch.project"), render: (each) => each.projectName },
    { key: "lamp", title: t("weekly.report.title"), render: (each) => <ReportLamp report={each} /> },
    { key: "state", title: t("dispatch.state"), render: (each) => <StatusTag tone={reportTone[each.state]}>{t(`weekly.report.state.${each.state}`)}</StatusTag> },
    { key: "confidence", title: t("weekly.report.confidenceName"), render: (each) => each.confidence && <Confidence word={each.confidence} /> },
    { key: "total", title: t("weekly.report.total"), align: "end", render: (each) => each.investTotal && <Money value={each.investTotal} /> },
    { key: "officer", title: t("weekly.report.officer"), render: (each) => each.officer?.name },
    { key: "submittedAt", title: t("weekly.report.submittedAt"), phone: "hidden", render: (each) => each.submittedAt && dateTimeText(each.submittedAt) },
  ];
  const moments = (["opensAt", "reportDue", "reviewDue", "agendaAt", "meetingAt"] as const).map((each): [string, string] => [t(`dispatch.weeks.${each}`), dateTimeText(row[each])]);
  return (
    <PageFrame title={weekText(row.week, t)} back={back} lead={<><StatusTag tone={fateTone[row.fate]}>{t(`dispatch.weeks.fate.${row.fate}`)}</StatusTag> {row.merged && t("dispatch.weeks.merged", { week: weekText(row.merged, t) })} {t(`dispatch.weeks.fateHint.${row.fate}`)}</>}>
      <Panel>
        <Facts items={[[t("dispatch.weeks.projects"), String(row.projects)], [t("dispatch.weeks.waiting"), String(row.open)], [t("weekly.report.state.SUBMITTED"), String(row.submitted)], [t("dispatch.weeks.returned"), String(row.returned)], [t("dispatch.weeks.accepted"), String(row.accepted)], [t("dispatch.weeks.missing"), row.missing ? <StatusTag tone="late">{String(row.missing)}</StatusTag> : "0"]]} />
        <Facts items={moments} />
      </Panel>
      <AsOf day={asOf} onChange={setAsOf} />
      <FilterBar choices={[{ name: "state", any: t("dispatch.any.state"), options: states.map((value) => ({ value, label: t(`weekly.report.state.${value}`) })) }]} />
      <DataList label={t("dispatch.weeks.reportsOf")} query={reports} columns={columns} rowKey={(each) => each.id} rowLink={(each) => `/dispatch/reports/${each.id}${then}`} empty={<EmptyState title={t("weekly.report.empty")} />} />
    </PageFrame>
  );
}

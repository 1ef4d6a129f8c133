import { useTranslation } from "react-i18next";
import type { DispatchWeek } from "@/api/types";
import { AsOf } from "@/features/squad/AsOf";
import { useAsOf } from "@/features/squad/useAsOf";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { weekText } from "@/kit/weekText";
import { readWeeks } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import { fateTone } from "./tones";

/** The weeks of the park, newest first, and how many have reported in each. */
export function WeeksPage() {
  const { t } = useTranslation();
  const [asOf, setAsOf] = useAsOf();
  const weeks = usePages(["dispatch", "weeks", asOf], (cursor) => readWeeks(asOf, cursor));
  const columns: Column<DispatchWeek>[] = [
    { key: "week", title: t("dispatch.weeks.week"), render: (row) => [weekText(row.week, t), row.merged && t("dispatch.weeks.merged", { week: weekText(row.merged, t) })].filter(Boolean).join(" ") },
    { key: "fate", title: t("dispatch.state"), render: (row) => <StatusTag tone={fateTone[row.fate]}>{t(`dispatch.weeks.fate.${row.fate}`)}</StatusTag> },
    { key: "projects", title: t("dispatch.weeks.projects"), align: "end", render: (row) => row.projects },
    { key: "reported", title: t("dispatch.weeks.reported"), align: "end", render: (row) => row.submitted + row.returned + row.accepted },
    { key: "accepted", title: t("dispatch.weeks.accepted"), align: "end", render: (row) => row.accepted },
    { key: "missing", title: t("dispatch.weeks.missing"), align: "end", render: (row) => (row.missing ? <StatusTag tone="late">{String(row.missing)}</StatusTag> : "0") },
    { key: "reportDue", title: t("dispatch.weeks.reportDue"), render: (row) => dateTimeText(row.reportDue) },
    { key: "meetingAt", title: t("dispatch.weeks.meetingAt"), phone: "hidden", render: (row) => dateTimeText(row.meetingAt) },
  ];
  return (
    <DispatchFrame part="weeks" title={t("dispatch.weeks.title")} lead={t("dispatch.weeks.lead")}>
      <AsOf day={asOf} onChange={setAsOf} />
      <DataList label={t("dispatch.weeks.title")} query={weeks} columns={columns} rowKey={(row) => row.week} rowLink={(row) => `/dispatch/weeks/${row.week}${asOf ? `?asOf=${asOf}` : ""}`} empty={<EmptyState title={t("dispatch.weeks.empty")} hint={t("dispatch.weeks.emptyHint")} />} />
    </DispatchFrame>
  );
}

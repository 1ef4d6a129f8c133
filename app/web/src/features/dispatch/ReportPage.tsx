import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { AsOf } from "@/features/squad/AsOf";
import { useAsOf } from "@/features/squad/useAsOf";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { Money } from "@/kit/Money";
import { dateTimeText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { weekText } from "@/kit/weekText";
import { readReport } from "./api";
import { CompareWeeks } from "./CompareWeeks";
import { Facts } from "./Facts";
import { ProjectLink } from "./ProjectLink";
import { ReportLamp } from "./ReportLamp";
import { SlipPanel } from "./SlipPanel";
import { reportTone } from "./tones";
import { WhoseTurn } from "./WhoseTurn";

/** A weekly report beside the one before it. */
export function ReportPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const [asOf, setAsOf] = useAsOf();
  const report = useQuery({ queryKey: ["dispatch", "report", id, asOf], queryFn: () => readReport(id, asOf) });
  const back = { to: "/dispatch", label: t("dispatch.tab.mine") };
  if (report.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (report.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={report.error} retry={() => void report.refetch()} /></PageFrame>;
  const { report: row, ...sheet } = report.data;
  return (
    <PageFrame
      title={`${row.projectName} ${weekText(row.week, t)}`}
      back={{ to: `/dispatch/weeks/${row.week}${asOf ? `?asOf=${asOf}` : ""}`, label: weekText(row.week, t) }}
      lead={<><ReportLamp report={row} /> <StatusTag tone={reportTone[row.state]}>{t(`weekly.report.state.${row.state}`)}</StatusTag></>}
      actions={<ForCaseReaders><Link to={`/cases/${sheet.caseId}`}>{t("dispatch.caseOf")}</Link></ForCaseReaders>}
    >
      {asOf && <AsOf day={asOf} onChange={setAsOf} />}
      {!asOf && <WhoseTurn taskId={sheet.taskId} actors={sheet.actors} />}
      {sheet.amendment && <SlipPanel slip={sheet.amendment} />}
      <Panel>
        <Facts
          items={[
            [t("dispatch.project"), <ProjectLink key="p" id={row.projectId} name={row.projectName} />],
            [t("weekly.report.officer"), row.officer?.name],
            [t("weekly.report.chief"), row.chief?.name],
            [t("dispatch.dueAt"), dateTimeText(row.dueAt)],
            [t("weekly.report.submittedAt"), row.submittedAt && dateTimeText(row.submittedAt)],
            [t("weekly.report.week"), sheet.investWeek && <Money key="w" value={sheet.investWeek} />],
            [t("weekly.report.state.ACCEPTED"), sheet.reviewedBy && sheet.reviewedAt && t("weekly.report.reviewedBy", { who: sheet.reviewedBy.name, at: dateTimeText(sheet.reviewedAt) })],
            [t("dispatch.weeks.returned"), sheet.returned > 0 && t("dispatch.mine.returned", { n: sheet.returned })],
          ]}
        />
      </Panel>
      <CompareWeeks content={sheet.content} last={sheet.last} />
    </PageFrame>
  );
}

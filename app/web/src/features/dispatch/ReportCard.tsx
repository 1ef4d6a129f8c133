import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { WeeklyReportRow } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { Deadline } from "@/kit/Deadline";
import { Panel } from "@/kit/Panel";
import { weekText } from "@/kit/weekText";
import { readReport } from "./api";
import css from "./ReportCard.module.css";
import { ReportLamp } from "./ReportLamp";

/** One report that waits for me: what was said last time, and one button. */
export function ReportCard({ report }: { report: WeeklyReportRow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sheet = useQuery({ queryKey: ["dispatch", "report", report.id], queryFn: () => readReport(report.id) }).data;
  const go = report.state === "SUBMITTED" ? "check" : report.state === "RETURNED" ? "again" : "fill";
  const told = report.state === "SUBMITTED" ? sheet?.content : sheet?.last;
  return (
    <Panel title={report.projectName} extra={<ReportLamp report={report} />}>
      <p className={css.facts}><span>{weekText(report.week, t)}</span><Deadline dueAt={report.dueAt} />{!!sheet?.returned && <span>{t("dispatch.mine.returned", { n: sheet.returned })}</span>}</p>
      {sheet && <p className={css.last}>{told ? t(go === "check" ? "dispatch.mine.now" : "dispatch.mine.last", { week: weekText(told.week, t), text: told.progress ?? "" }) : t("dispatch.mine.firstTime")}</p>}
      <ButtonRow>
        <Button type="primary" size="large" loading={!sheet} disabled={!!sheet && !sheet.taskId} onClick={() => sheet?.taskId && void navigate(`/tasks/${sheet.taskId}`)}>{t(`dispatch.mine.${go}`)}</Button>
        <Link className={css.look} to={`/dispatch/reports/${report.id}`}>{t("dispatch.mine.look")}</Link>
      </ButtonRow>
    </Panel>
  );
}

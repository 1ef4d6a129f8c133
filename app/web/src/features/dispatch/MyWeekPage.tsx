import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { EmptyState } from "@/kit/EmptyState";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { weekText } from "@/kit/weekText";
import { AgreedList } from "./AgreedList";
import { readAgreed, readReports } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import css from "./MyWeekPage.module.css";
import { myWeek } from "./myWeek";
import { ReportCard } from "./ReportCard";

const NEWEST = 100;

/** What this week wants from me: reports to write, reports to review, what meetings gave me. */
export function MyWeekPage() {
  const { t } = useTranslation();
  const me = useMe().data?.memberId;
  const reports = useQuery({ queryKey: ["dispatch", "reports", "mine"], queryFn: () => readReports({ mine: true }, undefined, NEWEST) });
  const agreed = useQuery({ queryKey: ["dispatch", "outcomes", "mine"], queryFn: () => readAgreed({ mine: true }) });
  const week = myWeek(reports.data?.items ?? [], me);
  const open = agreed.data?.items.filter((each) => each.state === "ASSIGNED" || each.state === "DOING") ?? [];
  return (
    <DispatchFrame part="mine" title={t("dispatch.tab.mine")} lead={t("dispatch.mine.lead")}>
      {reports.isPending && <Skeleton lines={6} />}
      {reports.isError && <ProblemNotice error={reports.error} retry={() => void reports.refetch()} />}
      {reports.data && !week.due.length && !week.review.length && <EmptyState title={t("dispatch.mine.nothing")} hint={t("dispatch.mine.nothingHint")} />}
      {(["due", "review"] as const).map((group) => week[group].length > 0 && (
        <section key={group} className={css.group} aria-labelledby={`week-${group}`}>
          <h2 id={`week-${group}`}>{t(`dispatch.mine.${group}`)} <small>{week[group].length}</small></h2>
          <div className={css.cards}>{week[group].map((report) => <ReportCard key={report.id} report={report} />)}</div>
        </section>
      ))}
      {open.length > 0 && <Panel title={t("dispatch.mine.agreed")}><AgreedList items={open} /></Panel>}
      {week.sent.length > 0 && (
        <Panel title={t("dispatch.mine.sent")}>
          <ul className={css.sent}>
            {week.sent.map((report) => (
              <li key={report.id}>
                <Link to={`/dispatch/reports/${report.id}`}>{report.projectName}</Link>
                <span>{weekText(report.week, t)}</span>
                <span>{t(`weekly.report.state.${report.state}`)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </DispatchFrame>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { AsOf } from "@/features/squad/AsOf";
import { inPast } from "@/features/squad/inPast";
import { useAsOf } from "@/features/squad/useAsOf";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { dateTimeText, dayText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readBlocker } from "./api";
import { BlockerMoves } from "./BlockerMoves";
import { Facts } from "./Facts";
import { levelOf } from "./levels";
import { MoreLink } from "./MoreLink";
import { ProjectLink } from "./ProjectLink";
import { RegradeBlocker } from "./RegradeBlocker";
import { blockerTone, gradeTone } from "./tones";
import { useCategories } from "./useCategories";
import { WhoseTurn } from "./WhoseTurn";

/** A blocker with every step of its way; its age never begins anew. */
export function BlockerPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const { nameOf } = useCategories();
  const [asOf, setAsOf] = useAsOf();
  const blocker = useQuery({ queryKey: ["dispatch", "blocker", id, asOf], queryFn: () => readBlocker(id, asOf) });
  const back = { to: `/dispatch/blockers${inPast(asOf)}`, label: t("dispatch.blockers.title") };
  if (blocker.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (blocker.isError) return <PageFrame title={t("shell.notFound")} back={back}>{asOf && <AsOf day={asOf} onChange={setAsOf} />}<ProblemNotice error={blocker.error} retry={() => void blocker.refetch()} /></PageFrame>;
  const { blocker: row, outside, ...sheet } = blocker.data;
  const lead = (
    <>
      <StatusTag tone={blockerTone[row.state]}>{t(`dispatch.blockers.state.${row.state}`)}</StatusTag>{" "}
      <StatusTag tone={gradeTone[row.grade]}>{t(`dispatch.blockers.grade.${row.grade}`)}</StatusTag>{" "}
      <StatusTag>{t(`dispatch.blockers.levels.${levelOf(row.level)}`)}</StatusTag>{" "}
      {row.late && <><StatusTag tone="late">{t("dispatch.blockers.late")}</StatusTag>{" "}</>}
      {row.reopenCount > 0 && <StatusTag tone="close">{t("dispatch.blockers.reopened", { n: row.reopenCount })}</StatusTag>}
    </>
  );
  return (
    <PageFrame title={row.number} back={back} lead={lead} actions={<>{sheet.can.includes("regrade") && <RegradeBlocker blocker={row} />}<ForCaseReaders><Link to={`/cases/${sheet.caseId}`}>{t("dispatch.caseOf")}</Link></ForCaseReaders></>}>
      {asOf && <AsOf day={asOf} onChange={setAsOf} />}
      <WhoseTurn taskId={sheet.taskId} actors={sheet.actors} hint={t("dispatch.blockers.jumpHint")} />
      {outside && (
        <Panel tone={row.state === "WAITING" ? "close" : "plain"} title={t("dispatch.blockers.outside")}>
          <Facts
            items={[
              [t("dispatch.blockers.docNumber"), outside.docNumber],
              [t("dispatch.blockers.superior"), outside.superior],
              [t("dispatch.blockers.expectedOn"), dayText(outside.expectedOn)],
              [t("dispatch.state"), outside.since ? t("dispatch.blockers.since", { at: dateTimeText(outside.since) }) : outside.waitedMinutes > 0 && t("dispatch.blockers.waited", { n: Math.round(outside.waitedMinutes / 60) })],
            ]}
          />
        </Panel>
      )}
      <Panel title={t("dispatch.blockers.description")}>
        <p>{row.description}</p>
        <Facts
          items={[
            [t("dispatch.project"), <ProjectLink key="p" id={row.projectId} name={row.projectName} asOf={asOf} />],
            [t("dispatch.blockers.category"), nameOf(row.category)],
            [t("dispatch.blockers.age"), t("dispatch.blockers.ageWords", { n: row.ageWorkdays })],
            [t("dispatch.blockers.raisedAt"), dateTimeText(row.raisedAt)],
            [t("dispatch.blockers.raisedBy"), sheet.raisedBy?.name],
            [t("dispatch.blockers.impact"), sheet.impact],
            [t("dispatch.blockers.needs"), sheet.needs],
            [t("dispatch.blockers.wantedBy"), sheet.wantedBy && dayText(sheet.wantedBy)],
            [t("dispatch.blockers.dept"), sheet.dept],
            [t("dispatch.blockers.handler"), row.handler?.name],
            [t("weekly.report.title"), sheet.reportId && <Link key="r" to={`/dispatch/reports/${sheet.reportId}${inPast(asOf)}`}>{t("dispatch.blockers.fromReport")}</Link>],
          ]}
        />
      </Panel>
      {(sheet.measures || sheet.verifyResult || row.closedAt) && (
        <Panel title={t("dispatch.blockers.measures")} extra={<ForCaseReaders><MoreLink to={`/cases/${sheet.caseId}/submissions`}>{t("dispatch.blockers.evidence")}</MoreLink></ForCaseReaders>}>
          {sheet.measures && <p>{sheet.measures}</p>}
          <Facts
            items={[
              [t("dispatch.blockers.verifier"), sheet.verifier?.name],
              [t("dispatch.blockers.verifyResult"), sheet.verifyResult],
              [t("dispatch.blockers.satisfaction"), sheet.satisfaction && t("dispatch.blockers.satisfactionWords", { n: sheet.satisfaction })],
              [t("dispatch.blockers.closedAt"), row.closedAt && dateTimeText(row.closedAt)],
            ]}
          />
        </Panel>
      )}
      <BlockerMoves moves={sheet.moves} />
      {!asOf && <AsOf onChange={setAsOf} />}
    </PageFrame>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
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
import { readAgreedOne } from "./api";
import { Facts } from "./Facts";
import { ProjectLink } from "./ProjectLink";
import { StrikeAgreed } from "./StrikeAgreed";
import { agreedTone } from "./tones";

/** One thing that was agreed, and the way to take it on or hand it back. */
export function OutcomePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const [asOf, setAsOf] = useAsOf();
  const agreed = useQuery({ queryKey: ["dispatch", "outcome", id, asOf], queryFn: () => readAgreedOne(id, asOf) });
  const back = { to: `/dispatch/outcomes${inPast(asOf)}`, label: t("dispatch.outcomes.title") };
  if (agreed.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (agreed.isError) return <PageFrame title={t("shell.notFound")} back={back}>{asOf && <AsOf day={asOf} onChange={setAsOf} />}<ProblemNotice error={agreed.error} retry={() => void agreed.refetch()} /></PageFrame>;
  const { outcome: row, taskId, can } = agreed.data;
  return (
    <PageFrame
      title={row.what}
      width="reading"
      back={back}
      lead={<><StatusTag tone={agreedTone[row.state]}>{t(`dispatch.outcomes.state.${row.state}`)}</StatusTag> {row.overdue && <StatusTag tone="late">{t("dispatch.outcomes.overdue")}</StatusTag>}</>}
      actions={<>{row.caseId && <ForCaseReaders><Link to={`/cases/${row.caseId}`}>{t("dispatch.caseOf")}</Link></ForCaseReaders>}{can.includes("strike") && <StrikeAgreed id={row.id} what={row.what} version={row.version} />}</>}
    >
      {asOf && <AsOf day={asOf} onChange={setAsOf} />}
      {taskId && (
        <Panel tone="accent">
          <p>{t("dispatch.outcomes.take")}</p>
          <div><Button type="primary" size="large" onClick={() => void navigate(`/tasks/${taskId}`)}>{t("dispatch.goWork")}</Button></div>
        </Panel>
      )}
      <Panel>
        <Facts
          items={[
            [t("dispatch.outcomes.owner"), row.owner.name],
            [t("dispatch.outcomes.dueOn"), dayText(row.dueOn)],
            [t("dispatch.outcomes.acceptance"), row.acceptance],
            [t("dispatch.project"), row.projectId && <ProjectLink key="p" id={row.projectId} name={row.projectName} asOf={asOf} />],
            [t("dispatch.outcomes.meeting"), <Link key="m" to={`/dispatch/meetings/${row.meetingId}${inPast(asOf)}`}>{t("dispatch.outcomes.seeMeeting")}</Link>],
            [t("weekly.report.state.RETURNED"), row.handedBack > 0 && t("dispatch.outcomes.handedBack", { n: row.handedBack })],
            [t("dispatch.blockers.dept"), row.suggested && t("dispatch.outcomes.suggested", { unit: row.suggested })],
            [t("dispatch.outcomes.result"), row.result],
            [t("dispatch.outcomes.doneAt"), row.doneAt && dateTimeText(row.doneAt)],
          ]}
        />
      </Panel>
      {!asOf && <AsOf onChange={setAsOf} />}
    </PageFrame>
  );
}

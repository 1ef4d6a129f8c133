import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SquadSheet } from "@/api/types";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { haltProject, propose } from "./api";
import { ReasonDialog } from "./ReasonDialog";

const MoveProject = lazy(async () => ({ default: (await import("./MoveProject")).MoveProject }));

type Asked = "propose" | "stage" | "PAUSED" | "RUNNING" | "TERMINATED";

/** What this person may do with the project now. */
export function ProjectActions({ project }: { project: SquadSheet }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  const proposing = useAct((_: undefined, key) => propose(project.id, key), [["squad"], ["tasks"], ["cases"]], (opened) => void navigate(`/cases/${opened.caseId}`));
  const halting = useAct((reason: string, key) => haltProject(project.id, { course: asked === "PAUSED" || asked === "TERMINATED" ? asked : "RUNNING", reason }, key), [["squad"]], close);
  const can = project.can;
  const courses = can.includes("course") ? ((project.course === "PAUSED" ? ["RUNNING", "TERMINATED"] : ["PAUSED", "TERMINATED"]) as Asked[]) : [];
  return (
    <>
      {can.includes("propose") && <Button type="primary" onClick={() => setAsked("propose")}>{t("squad.act.propose")}</Button>}
      {can.includes("stage") && <Button onClick={() => setAsked("stage")}>{t("squad.act.stage")}</Button>}
      {courses.map((each) => <Button key={each} danger={each === "TERMINATED"} onClick={() => setAsked(each)}>{t(`squad.act.${each as "PAUSED"}`)}</Button>)}
      <Dialog open={asked === "propose"} title={t("squad.act.proposeSure", { name: project.name })} okText={t("squad.act.propose")} cancelText={t("kit.cancel")} okButtonProps={{ loading: proposing.busy }} onOk={() => proposing.run(undefined)} onCancel={close}>
        <ErrorSummary items={proposing.errors} />
        <p>{t("squad.act.proposeHint")}</p>
      </Dialog>
      {asked === "stage" && <Suspense fallback={null}><MoveProject project={project} onClose={close} /></Suspense>}
      {(asked === "PAUSED" || asked === "RUNNING" || asked === "TERMINATED") && (
        <ReasonDialog title={t(`squad.act.sure.${asked}`, { name: project.name })} ok={t(`squad.act.${asked}`)} danger={asked === "TERMINATED"} act={halting} onClose={close}>
          <p>{t(`squad.act.hint.${asked}`)}</p>
        </ReasonDialog>
      )}
    </>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Task } from "@/api/types";
import { Deadline } from "@/kit/Deadline";
import { CaseVotes } from "@/features/work/CaseVotes";
import { Helpers } from "@/features/work/Helpers";
import { TaskOperations } from "@/features/work/TaskOperations";
import { OtherEditors } from "@/features/presence/OtherEditors";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { Besides } from "./Besides";
import { ClaimButtons } from "./ClaimButtons";
import { PapersBeside } from "./PapersBeside";
import css from "./TaskRoom.module.css";

interface Props {
  sheet: Task;
  /** Which of how many, where tasks are worked through in a row. */
  place?: string;
  children: ReactNode;
}

/** Papers on one side, work on the other; one under the other on a small screen. */
export function TaskRoom({ sheet, place, children }: Props) {
  const { t } = useTranslation();
  const row = sheet.task;
  const lead = (
    <span className={css.lead}>
      <span>{row.caseTitle}</span>
      <Link to={`/cases/${row.caseId}`}>{row.caseNumber}</Link>
      <Deadline dueAt={row.dueAt} light={row.light} provisional={row.provisional} />
      <a className={css.jump} href="#work">{t("inbox.toWork")}</a>
    </span>
  );
  return (
    <PageFrame title={[row.stepName, place].filter(Boolean).join(" · ")} lead={lead} back={{ to: "/tasks", label: t("inbox.title") }} actions={<><ClaimButtons sheet={sheet} /><TaskOperations row={row} /></>}>
      <div className={css.layout}>
        <section className={css.papers} aria-label={t("inbox.papers")}><Besides task={row} /><PapersBeside sheet={sheet} /></section>
        <section className={css.work} id="work" aria-label={t("inbox.work")}>
          {row.leftBy && <Panel tone="close"><p>{t("inbox.leftByWho", { name: row.leftBy })}</p></Panel>}
          {sheet.held && <Panel tone="close"><p>{t("work.held")}</p></Panel>}
          {sheet.reason && <Panel><p>{t("work.asked", { reason: sheet.reason })}</p></Panel>}
          {!row.mine && <OtherEditors subject={row.id} />}
          <Helpers task={row.id} caseId={row.caseId} />
          {children}
          <CaseVotes id={row.caseId} step={row.step} />
        </section>
      </div>
    </PageFrame>
  );
}

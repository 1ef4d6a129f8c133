import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Task } from "@/api/types";
import { useForm } from "@/features/forms/useForm";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { AnswerDesk } from "./AnswerDesk";
import { offered } from "./answerRules";
import { TaskRoom } from "./TaskRoom";

/** An officer's task: papers on the left, the step's own form and the decision on the right. */
export function AnswerPage({ sheet }: { sheet: Task }) {
  const { t } = useTranslation();
  const row = sheet.task;
  const navigate = useNavigate();
  const form = useForm(sheet.form, row.step);
  const shown = useForm(sheet.shows[0]?.form, row.step);
  const done = (label: string): void => void navigate("/tasks", { state: { done: t("inbox.done", { label, number: row.caseNumber, title: row.caseTitle }) } });
  const waiting = (sheet.form && form.isPending) || (sheet.shows.length > 0 && shown.isPending);
  const error = form.error ?? shown.error;
  const barred = !sheet.held && sheet.outcomes.length > 0 && offered(sheet).length === 0;
  if (barred) return <TaskRoom sheet={sheet}><Panel tone="close"><p>{t("inbox.apart")}</p></Panel></TaskRoom>;
  return (
    <TaskRoom sheet={sheet}>
      {error ? <ProblemNotice error={error} /> : waiting ? <Skeleton lines={6} /> : <AnswerDesk sheet={sheet} form={form.data} application={shown.data} onDone={done} />}
    </TaskRoom>
  );
}

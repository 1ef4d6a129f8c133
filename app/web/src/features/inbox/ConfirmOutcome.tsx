import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome, TaskRow } from "@/api/types";
import { Dialog } from "@/kit/Dialog";
import { Skeleton } from "@/kit/Skeleton";
import css from "./ConfirmOutcome.module.css";

const OutcomeRoute = lazy(async () => ({ default: (await import("@/features/route/OutcomeRoute")).OutcomeRoute }));

interface Props {
  task: TaskRow;
  outcome: Outcome;
  comment: string;
  /** How many fields reopen for the applicant. */
  fields: number;
  busy: boolean;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Names the matter and what happens to it before it happens. */
export function ConfirmOutcome({ task, outcome, comment, fields, busy, onCancel, onConfirm }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      title={t("inbox.sure", { label: outcome.label })}
      okText={outcome.label}
      cancelText={t("inbox.lookAgain")}
      okButtonProps={{ danger: outcome.tone === "bad", loading: busy }}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <div className={css.facts}>
        <p><strong>{task.caseTitle}</strong><br />{task.caseNumber} · {task.stepName}</p>
        {fields > 0 && <p>{t("inbox.reopens", { n: fields })}</p>}
        {comment.trim() && <blockquote>{comment.trim()}</blockquote>}
        <Suspense fallback={<Skeleton lines={3} />}><OutcomeRoute task={task} outcome={outcome.key} /></Suspense>
        <p>{t("inbox.final")}</p>
      </div>
    </Dialog>
  );
}

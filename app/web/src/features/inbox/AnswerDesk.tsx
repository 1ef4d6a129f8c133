import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldProblem, FormSpec, FormValues, Task } from "@/api/types";
import { useIdempotencyKey } from "@/api/idempotency";
import { ProblemError } from "@/api/ProblemError";
import { completeTask } from "@/features/cases/api";
import { CaseContext } from "@/features/forms/CaseContext";
import { ClashPanel } from "@/features/drafts/ClashPanel";
import { SaveMark } from "@/features/drafts/SaveMark";
import { COMMENT, OUTCOME, useTaskDraft } from "@/features/drafts/useTaskDraft";
import { type Edit, edited } from "@/features/forms/edit";
import { PrefilledContext, prefilledFrom } from "@/features/forms/PrefilledContext";
import { fieldId } from "@/features/forms/pointer";
import { SubmitButton } from "@/features/forms/SubmitButton";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { Skeleton } from "@/kit/Skeleton";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { type Answer, answerBody, answerGaps, answerRights, CORRECTION, draftData, offered, opened, picked, quick, reopens } from "./answerRules";
import { ConfirmOutcome } from "./ConfirmOutcome";
import { CorrectionPicker } from "./CorrectionPicker";
import { Faster } from "./Faster";
import { OutcomeChoice } from "./OutcomeChoice";
import { QuickAnswer } from "./QuickAnswer";
import { StepBody } from "./StepBody";

const ExpertDraw = lazy(async () => ({ default: (await import("@/features/review/ExpertDraw")).ExpertDraw }));
/** Experts are named in it, by hand or by lot. */
const drawable = (form: FormSpec): boolean => form.fields.experts?.kind === "members" && form.fields.experts.role === "EXPERT" && !!form.fields.method;

interface Props {
  sheet: Task;
  /** The step's own form. */
  form?: FormSpec;
  /** The form of the paper that a correction would reopen. */
  application?: FormSpec;
  onDone: (label: string) => void;
}

/** The step's form, the choice and the word that goes with it; nothing is sent before the person has read what happens. */
export function AnswerDesk({ sheet, form, application, onDone }: Props) {
  const { t } = useTranslation();
  const row = sheet.task;
  const queries = useQueryClient();
  const text = useProblemText();
  const { key, renew } = useIdempotencyKey();
  const outcomes = offered(sheet);
  const only = outcomes.length === 1 ? outcomes[0]?.key : undefined;
  const typed = useTaskDraft(sheet, (read, draft) => opened(form, row.step, read.data ?? {}, draft), (data) => draftData(form, row.step, data));
  const answer = answerOf(typed.data, only);
  const keep = (edit: Edit<Answer>): void =>
    typed.change((now) => {
      const { outcome, comment, data } = edited(edit, answerOf(now, only));
      return { ...data, [OUTCOME]: outcome ?? null, [COMMENT]: comment };
    });
  const fill = (edit: Edit<FormValues>): void => keep((now) => ({ ...now, data: edited(edit, now.data) }));
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const [asking, setAsking] = useState(false);
  const chosen = outcomes.find((outcome) => outcome.key === answer.outcome);
  const sending = useMutation({
    mutationFn: async () => {
      await typed.autosave.pause();
      return completeTask(row.id, answerBody(form, row.step, answer), key);
    },
    onSuccess: async () => {
      typed.handedIn();
      await Promise.all([queries.invalidateQueries({ queryKey: ["tasks"] }), queries.invalidateQueries({ queryKey: ["case", row.caseId] })]);
      onDone(chosen?.label ?? "");
    },
    onError: (error) => {
      renew();
      setErrors(ProblemError.of(error).problem.errors ?? []);
    },
    onSettled: () => setAsking(false),
  });
  const ready = quick(sheet, row.step, form);
  const ask = (given: Answer = answer): void => {
    const gaps = answerGaps(sheet, row.step, form, given, t);
    setErrors(gaps);
    setAsking(!gaps.length);
  };
  const faster = sending.isError && ProblemError.of(sending.error).problem.status === 409;
  const summary = errors.length ? errors.map((each) => ({ target: fieldId(each.pointer), message: each.message })) : sending.isError && !faster ? problemItems(sending.error, text(sending.error)) : [];
  return (
    <CaseContext value={row.caseId}>
      <PlainForm onSubmit={() => ask()} label={row.stepName}>
        {faster && <Faster error={sending.error} label={(word) => sheet.outcomes.find((each) => each.key === word)?.label} />}
        <ErrorSummary items={summary} />
        <SaveMark autosave={typed.autosave} />
        <ClashPanel autosave={typed.autosave} form={form} labels={{ [OUTCOME]: t("inbox.decision"), [COMMENT]: t("inbox.comment") }} />
        {form && drawable(form) && <Suspense fallback={<Skeleton lines={3} />}><ExpertDraw task={row.id} onDrawn={(fills) => fill((now) => ({ ...now, ...fills }))} /></Suspense>}
        <PrefilledContext value={prefilledFrom(sheet)}>
          {form && <StepBody task={row} form={form} rights={answerRights(form, row.step)} value={answer.data} files={sheet.files} errors={errors} onChange={fill} />}
        </PrefilledContext>
        {outcomes.length > 0 && (
          <Panel title={t("inbox.decision")}>
            <OutcomeChoice outcomes={outcomes} answer={answer} errors={errors} onChange={keep}>
              {reopens(answer.outcome, form) && form && (
                <CorrectionPicker form={form} application={application} value={picked(answer.data)} errors={errors} onChange={(fields) => fill((now) => ({ ...now, [CORRECTION]: fields }))} />
              )}
            </OutcomeChoice>
            <div><SubmitButton danger={chosen?.tone === "bad"}>{chosen ? t("inbox.go", { label: chosen.label }) : t("inbox.goOn")}</SubmitButton></div>
          </Panel>
        )}
        {ready && <QuickAnswer outcome={ready} onAnswer={() => { keep((now) => ({ ...now, outcome: ready.key })); ask({ ...answer, outcome: ready.key }); }} />}
      </PlainForm>
      {asking && chosen && (
        <ConfirmOutcome task={row} outcome={chosen} comment={answer.comment} fields={reopens(chosen.key, form) ? picked(answer.data).length : 0} busy={sending.isPending} onCancel={() => setAsking(false)} onConfirm={() => sending.mutate()} />
      )}
    </CaseContext>
  );
}

function answerOf({ [OUTCOME]: leaning, [COMMENT]: comment, ...data }: FormValues, only: string | undefined): Answer {
  return { outcome: typeof leaning === "string" ? leaning : only, comment: typeof comment === "string" ? comment : "", data };
}

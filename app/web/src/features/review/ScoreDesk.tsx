import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldProblem, Rubric, Task } from "@/api/types";
import { useIdempotencyKey } from "@/api/idempotency";
import { ProblemError } from "@/api/ProblemError";
import { completeTask } from "@/features/cases/api";
import { ClashPanel } from "@/features/drafts/ClashPanel";
import { SaveMark } from "@/features/drafts/SaveMark";
import { useTaskDraft } from "@/features/drafts/useTaskDraft";
import { fieldId } from "@/features/forms/pointer";
import { offered } from "@/features/inbox/answerRules";
import { Faster } from "@/features/inbox/Faster";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { PlainForm } from "@/kit/PlainForm";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { GroupScore } from "./GroupScore";
import { RecuseDialog } from "./RecuseDialog";
import { RunningTotal } from "./RunningTotal";
import css from "./ScoreDesk.module.css";
import { draftOf, onlySheet, onTheSheet, type Sheet, sheetBody, sheetGaps, sheetOf } from "./sheet";
import { Vetoes } from "./Vetoes";

interface Props {
  work: Task;
  rubric: Rubric;
  /** No other sheet waits after this one. */
  last: boolean;
  onDone: () => void;
  onSkip?: () => void;
}

const RECUSE = "recused";
const CONFLICT = fieldId("/data/declaration");

/** A score sheet: every item with its anchors, words per group, vetoes, the total as it runs. */
export function ScoreDesk({ work, rubric, last, onDone, onSkip }: Props) {
  const { t } = useTranslation();
  const { task } = work;
  const queries = useQueryClient();
  const text = useProblemText();
  const { key, renew } = useIdempotencyKey();
  const typed = useTaskDraft(work, (_, draft) => draft ?? {}, onlySheet);
  const sheet = sheetOf(typed.data);
  const keep = (next: Sheet): void => typed.change((now) => ({ ...now, ...draftOf(rubric, next) }));
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const [leaving, setLeaving] = useState(false);
  const outcomes = offered(work);
  const handIn = outcomes.find((outcome) => outcome.key !== RECUSE);
  const recuse = outcomes.find((outcome) => outcome.key === RECUSE);
  const sending = useMutation({
    mutationFn: async (answer: { outcome: string; comment?: string }) => {
      await typed.autosave.pause();
      return completeTask(task.id, { ...answer, data: answer.outcome === RECUSE ? undefined : sheetBody(rubric, sheet) }, key);
    },
    onSuccess: async () => {
      typed.handedIn();
      await queries.invalidateQueries({ queryKey: ["tasks"] });
      onDone();
    },
    onError: (error) => {
      renew();
      setErrors((ProblemError.of(error).problem.errors ?? []).map(onTheSheet));
    },
    onSettled: () => setLeaving(false),
  });
  const submit = (): void => {
    const gaps = sheetGaps(rubric, sheet, t);
    setErrors(gaps);
    if (!gaps.length && handIn) sending.mutate({ outcome: handIn.key });
  };
  const faster = sending.isError && ProblemError.of(sending.error).problem.status === 409;
  const summary = errors.length ? errors.map((each) => ({ target: fieldId(each.pointer), message: each.message })) : sending.isError && !faster ? problemItems(sending.error, text(sending.error)) : [];
  return (
    <PlainForm onSubmit={submit} label={rubric.title}>
      <RunningTotal rubric={rubric} sheet={sheet} />
      <SaveMark autosave={typed.autosave} />
      <ClashPanel autosave={typed.autosave} labels={{ scores: t("review.parts.scores"), comments: t("review.parts.comments"), vetoes: t("review.parts.vetoes") }} />
      {faster && <Faster error={sending.error} label={(word) => work.outcomes.find((each) => each.key === word)?.label} />}
      <ErrorSummary items={summary} />
      {rubric.groups.map((group) => <GroupScore key={group.key} group={group} sheet={sheet} errors={errors} onChange={keep} />)}
      <Vetoes rubric={rubric} value={sheet.vetoes} onChange={(vetoes) => keep({ ...sheet, vetoes })} />
      {rubric.declaration && (
        <FieldFrame id={CONFLICT} label={t("review.noConflict")} required group error={errors.find((each) => fieldId(each.pointer) === CONFLICT)?.message}>
          <Checkbox id={CONFLICT} checked={sheet.noConflict} onChange={(event) => keep({ ...sheet, noConflict: event.target.checked })}>{rubric.declaration.text}</Checkbox>
        </FieldFrame>
      )}
      <p className={css.hint}>{t("review.keptHint")}</p>
      <div className={css.actions}>
        {handIn && <Button type="primary" size="large" htmlType="submit" loading={sending.isPending}>{t(last ? "review.goLast" : "review.goNext", { label: handIn.label })}</Button>}
        {onSkip && <Button size="large" onClick={onSkip}>{t("review.skip")}</Button>}
        {recuse && <Button size="large" onClick={() => setLeaving(true)}>{recuse.label}</Button>}
      </div>
      {leaving && recuse && <RecuseDialog label={recuse.label} title={task.caseTitle} busy={sending.isPending} onCancel={() => setLeaving(false)} onConfirm={(comment) => sending.mutate({ outcome: RECUSE, comment })} />}
    </PlainForm>
  );
}

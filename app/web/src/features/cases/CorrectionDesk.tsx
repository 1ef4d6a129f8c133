import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { FieldProblem, FormSpec, FormValues, Task } from "@/api/types";
import { useIdempotencyKey } from "@/api/idempotency";
import { ProblemError } from "@/api/ProblemError";
import { ClashPanel } from "@/features/drafts/ClashPanel";
import { SaveMark } from "@/features/drafts/SaveMark";
import { useTaskDraft } from "@/features/drafts/useTaskDraft";
import { CaseContext } from "@/features/forms/CaseContext";
import { findings } from "@/features/forms/findings";
import { FormBody } from "@/features/forms/FormBody";
import { FormView } from "@/features/forms/FormView";
import { fieldId } from "@/features/forms/pointer";
import { onlyOpen, rightsOf } from "@/features/forms/rights";
import { SubmitButton } from "@/features/forms/SubmitButton";
import { Deadline } from "@/kit/Deadline";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { completeTask } from "./api";
import css from "./CorrectionDesk.module.css";
import { openForm } from "./openForm";

interface Props {
  sheet: Task;
  form: FormSpec;
  back: { to: string; label: string };
}

export function CorrectionDesk({ sheet, form, back }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const text = useProblemText();
  const { key, renew } = useIdempotencyKey();
  const { task } = sheet;
  const fields = sheet.correction?.fields ?? [];
  const before: FormValues = sheet.shows.find((each) => each.form.key === form.key)?.data ?? sheet.data;
  const files = [...sheet.files, ...sheet.shows.flatMap((each) => each.files)];
  const open = (values: FormValues): FormValues => Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
  const typed = useTaskDraft(sheet, (read, draft) => ({ ...before, ...read.data, ...(draft && open(draft)) }), open);
  const { data } = typed;
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const rights = onlyOpen(fields);
  const outcome = sheet.outcomes.find((each) => sheet.can.includes(each.key));
  const handingIn = useMutation({
    mutationFn: async () => {
      await typed.autosave.pause();
      return completeTask(task.id, { outcome: outcome?.key ?? "", data: open(data) }, key);
    },
    onSuccess: async () => {
      renew();
      typed.handedIn();
      await Promise.all([queries.invalidateQueries({ queryKey: ["tasks"] }), queries.invalidateQueries({ queryKey: ["case", task.caseId] })]);
      void navigate(`/cases/${task.caseId}`);
    },
    onError: (error) => setErrors(ProblemError.of(error).problem.errors ?? []),
  });
  const submit = (): void => {
    const found = findings(form, rights, data, t);
    setErrors(found);
    if (!found.length) handingIn.mutate();
  };
  return (
    <PageFrame title={t("cases.correction.title")} lead={`${task.caseTitle} · ${task.caseNumber}`} back={back} width="reading">
      <Panel tone="close" title={t("cases.correction.notice")} extra={<Deadline dueAt={task.dueAt} light={task.light} provisional={task.provisional} />}>
        <p className={css.message}>{sheet.correction?.message}</p>
        <p className={css.muted}>{t("cases.correction.lead", { n: fields.length })}</p>
      </Panel>
      <CaseContext value={task.caseId}>
        <PlainForm onSubmit={submit} label={t("cases.correction.title")} deliberate>
          <ErrorSummary items={errors.length ? errors.map((each) => ({ target: fieldId(each.pointer), message: each.message })) : handingIn.isError ? problemItems(handingIn.error, text(handingIn.error)) : []} />
          <SaveMark autosave={typed.autosave} />
          <ClashPanel autosave={typed.autosave} form={form} />
          <FormBody form={openForm(form, fields)} rights={rights} value={data} onChange={(edit) => typed.change((now) => ({ ...now, ...open(edit(now)) }))} errors={errors} before={before} files={files} />
          {outcome && <div><SubmitButton loading={handingIn.isPending}>{outcome.label}</SubmitButton></div>}
        </PlainForm>
        <details className={css.rest}>
          <summary>{t("cases.correction.rest")}</summary>
          <FormView form={form} rights={rightsOf(form, "correction")} value={before} files={files} />
        </details>
      </CaseContext>
    </PageFrame>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "@/api/idempotency";
import type { TaskRow } from "@/api/types";
import { readTask } from "@/features/cases/api";
import { Dialog } from "@/kit/Dialog";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { needsComment, offered } from "./answerRules";
import { answerTasks } from "./api";
import css from "./BatchDialog.module.css";

/** Every task by name before anything happens, what became of each afterwards. */
export function BatchDialog({ rows, onClose }: { rows: TaskRow[]; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const first = rows[0]?.id ?? "";
  const sheet = useQuery({ queryKey: ["task", first], queryFn: () => readTask(first) });
  const [keys] = useState(() => new Map(rows.map((row) => [row.id, newKey()])));
  const [chosen, setChosen] = useState<string>();
  const [comment, setComment] = useState("");
  const outcomes = sheet.data && !sheet.data.form && !sheet.data.rubric ? offered(sheet.data) : [];
  const outcome = outcomes.find((each) => each.key === chosen);
  const sending = useMutation({
    mutationFn: (key: string) => answerTasks(rows.map((row) => ({ id: row.id, key: keys.get(row.id), outcome: key, comment: comment.trim() || undefined }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tasks"] }),
  });
  const results = sending.data?.items;
  const resultOf = (id: string) => results?.find((each) => each.id === id);
  const ready = outcome && (!needsComment(outcome) || comment.trim());
  return (
    <Dialog
      open
      title={t(results ? "inbox.batch.done" : "inbox.batch.title", { n: rows.length })}
      okText={results ? t("kit.close") : (outcome?.label ?? t("inbox.batch.go"))}
      cancelText={t("kit.cancel")}
      okButtonProps={{ disabled: !results && !ready, loading: sending.isPending, danger: outcome?.tone === "bad" }}
      cancelButtonProps={results ? { style: { display: "none" } } : undefined}
      onOk={() => (results ? onClose() : outcome && sending.mutate(outcome.key))}
      onCancel={onClose}
    >
      {sheet.isPending && <Skeleton lines={3} />}
      {sheet.isError && <ProblemNotice error={sheet.error} />}
      {sending.isError && <ProblemNotice error={sending.error} />}
      {sheet.data && !outcomes.length && <p role="alert">{t("inbox.batch.needsForm")}</p>}
      {!results && outcomes.length > 0 && (
        <fieldset className={css.outcomes}>
          <legend>{t("inbox.choose")}</legend>
          {outcomes.map((each) => (
            <label key={each.key}><input type="radio" name="batch-outcome" checked={chosen === each.key} onChange={() => setChosen(each.key)} /> {each.label}</label>
          ))}
        </fieldset>
      )}
      {!results && outcome && (
        <Input.TextArea aria-label={t("inbox.comment")} placeholder={t("inbox.comment")} rows={2} value={comment} onChange={(event) => setComment(event.target.value)} />
      )}
      <ol className={css.rows} aria-label={t("inbox.batch.list")}>
        {rows.map((row) => {
          const result = resultOf(row.id);
          return (
            <li key={row.id}>
              <span>{row.caseNumber} {row.caseTitle}</span>
              {result && <small className={result.state === "done" ? css.done : css.refused}>{result.state === "done" ? t("inbox.batch.ok") : result.detail}</small>}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}

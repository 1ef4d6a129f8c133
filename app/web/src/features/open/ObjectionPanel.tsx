import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "@/api/types";
import { useIdempotencyKey } from "@/api/idempotency";
import type { SummaryItem } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { object } from "./api";
import { type Filled, ObjectionForm } from "./ObjectionForm";

/** Anyone may object, in writing and under their real name; whoever objects is kept confidential. */
export function ObjectionPanel({ park, notice }: { park: string; notice: Notice }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [errors, setErrors] = useState<SummaryItem[]>([]);
  const { key, renew } = useIdempotencyKey();
  const text = useProblemText();
  const sending = useMutation({
    mutationFn: (filled: Filled) => object(park, notice.id, filled, key),
    onSuccess: renew,
    onError: (error) => setErrors(problemItems(error, text(error), (pointer) => `objection-${pointer.replace(/^\//, "")}`)),
  });
  if (sending.data) {
    return <Panel tone="calm" title={t("open.objection.done")}><p role="status">{t("open.objection.doneHint", { number: sending.data.number })}</p></Panel>;
  }
  return (
    <Panel title={t("open.objection.title")} extra={!open && <Button onClick={() => setOpen(true)}>{t("open.objection.open")}</Button>}>
      <p>{t("open.objection.lead")}</p>
      {open && (
        <ObjectionForm
          errors={errors}
          busy={sending.isPending}
          onSubmit={(filled, gaps) => {
            setErrors(gaps);
            if (!gaps.length) sending.mutate(filled);
          }}
        />
      )}
    </Panel>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Task } from "@/api/types";
import { useIdempotencyKey } from "@/api/idempotency";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { claimTask, releaseTask } from "./api";

/** Take a group's task for myself, or give it back. */
export function ClaimButtons({ sheet }: { sheet: Task }) {
  const { t } = useTranslation();
  const row = sheet.task;
  const queries = useQueryClient();
  const text = useProblemText();
  const { key, renew } = useIdempotencyKey();
  const moving = useMutation({
    mutationFn: (claim: boolean) => (claim ? claimTask(row.id, key) : releaseTask(row.id)),
    onSettled: () => {
      renew();
      return Promise.all([queries.invalidateQueries({ queryKey: ["tasks"] }), queries.invalidateQueries({ queryKey: ["task", row.id] })]);
    },
  });
  return (
    <>
      {moving.isError && <ErrorSummary items={problemItems(moving.error, text(moving.error))} />}
      {sheet.can.includes("claim") && <Button loading={moving.isPending} onClick={() => moving.mutate(true)}>{t("inbox.claim")}</Button>}
      {sheet.can.includes("release") && <Button loading={moving.isPending} onClick={() => moving.mutate(false)}>{t("inbox.release")}</Button>}
    </>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import type { Application } from "@/api/types";
import { useIdempotencyKey } from "@/api/idempotency";
import { CaseRoom } from "@/features/cases/CaseRoom";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { withdrawApplication } from "./api";

/** A handed-in application is followed as a case; until the deadline it can be taken back. */
export function SubmittedPage({ application }: { application: Application }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { key, renew } = useIdempotencyKey();
  const text = useProblemText();
  const [sure, setSure] = useState(false);
  const withdrawing = useMutation({
    mutationFn: () => withdrawApplication(application.id, key),
    onSuccess: () => {
      renew();
      return queries.invalidateQueries({ queryKey: ["seedfund"] });
    },
  });
  if (!application.caseId) return <Navigate replace to="/applications" />;
  return (
    <CaseRoom id={application.caseId} back={{ to: "/applications", label: t("seedfund.mine.title") }}>
      {application.can.includes("withdraw") && (
        <Panel title={t("seedfund.withdraw.title")} extra={!sure && <Button onClick={() => setSure(true)}>{t("seedfund.withdraw.open")}</Button>}>
          <p>{t("seedfund.withdraw.hint")}</p>
          {withdrawing.isError && <ErrorSummary items={problemItems(withdrawing.error, text(withdrawing.error))} />}
          {sure && (
            <div>
              <Button danger loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>{t("seedfund.withdraw.go")}</Button>{" "}
              <Button onClick={() => setSure(false)}>{t("kit.cancel")}</Button>
            </div>
          )}
        </Panel>
      )}
    </CaseRoom>
  );
}

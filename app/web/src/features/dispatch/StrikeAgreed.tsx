import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { strikeAgreed } from "./api";

/** Struck out after a question; the record stays. */
export function StrikeAgreed({ id, what, version }: { id: string; what: string; version: number }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const act = useAct(() => strikeAgreed(id, version), [["dispatch"]]);
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>{t("dispatch.outcomes.strike")}</Button>
      <Dialog open={asking} title={t("dispatch.outcomes.strikeSure")} okText={t("dispatch.outcomes.strike")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy, danger: true }} onOk={() => act.run(undefined, () => setAsking(false))} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{what}</p>
        <p>{t("dispatch.outcomes.strikeHint")}</p>
      </Dialog>
    </>
  );
}

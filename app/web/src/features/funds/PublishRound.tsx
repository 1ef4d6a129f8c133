import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Call } from "@/api/types";
import { Dialog } from "@/kit/Dialog";
import { dateText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { publishRound } from "./api";

/** Publishing cannot be taken back, so it says what everybody will see. */
export function PublishRound({ round }: { round: Call }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const act = useAct((_: undefined, key) => publishRound(round.id, key), [["rounds"], ["public"]], () => setAsking(false));
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>{t("funds.publish")}</Button>
      <Dialog open={asking} title={t("funds.publishSure", { title: round.title })} okText={t("funds.publish")} cancelText={t("inbox.lookAgain")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined)} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t("funds.publishHint", { from: dateText(round.opensAt) })}</p>
      </Dialog>
    </>
  );
}

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { cancelGathering, holdGathering } from "./aheadApi";
import { AskWhy } from "./AskWhy";

/** It was held, or it is cancelled with the reason. */
export function GatheringSteps({ id, can }: { id: string; can: string[] }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<"hold" | "cancel">();
  const touched = [["dispatch", "gathering", id], ["dispatch", "gatherings"]];
  const hold = useAct((_: undefined, key) => holdGathering(id, key), touched);
  const cancel = useAct((reason: string, key) => cancelGathering(id, reason, key), touched);
  const close = (): void => setAsking(undefined);
  return (
    <>
      {can.includes("cancel") && <Button onClick={() => setAsking("cancel")}>{t("dispatch.gatherings.cancel")}</Button>}
      {can.includes("hold") && <Button type="primary" onClick={() => setAsking("hold")}>{t("dispatch.gatherings.hold")}</Button>}
      <Dialog open={asking === "hold"} title={t("dispatch.gatherings.holdSure")} okText={t("dispatch.gatherings.hold")} cancelText={t("kit.cancel")} okButtonProps={{ loading: hold.busy }} onOk={() => hold.run(undefined, close)} onCancel={close}>
        <ErrorSummary items={hold.errors} />
        <p>{t("dispatch.gatherings.holdHint")}</p>
      </Dialog>
      <AskWhy open={asking === "cancel"} title={t("dispatch.gatherings.cancel")} label={t("dispatch.gatherings.reason")} ok={t("dispatch.gatherings.cancel")} act={cancel} onClose={close} />
    </>
  );
}

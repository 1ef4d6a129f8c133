import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "@/kit/useAct";
import { freezePlan } from "./api";
import { ReasonDialog } from "./ReasonDialog";

/** Freezes the plan of a project that came without a review. */
export function FreezePlan({ project }: { project: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const act = useAct((reason: string, key) => freezePlan(project, reason, key), [["squad"]], () => setAsking(false));
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("squad.plan.freeze")}</Button>
      {asking && <ReasonDialog title={t("squad.plan.freezeSure")} ok={t("squad.plan.freeze")} act={act} onClose={() => setAsking(false)}><p>{t("squad.plan.freezeHint")}</p></ReasonDialog>}
    </>
  );
}

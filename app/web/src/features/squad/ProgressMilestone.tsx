import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadMilestone } from "@/api/types";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { useAct } from "@/kit/useAct";
import { progressMilestone } from "./api";

/** How far a milestone is, in percent. */
export function ProgressMilestone({ project, milestone, onClose }: { project: string; milestone: SquadMilestone; onClose: () => void }) {
  const { t } = useTranslation();
  const [percent, setPercent] = useState(milestone.progress === undefined ? "" : String(milestone.progress));
  const act = useAct((typed: string, key) => progressMilestone(project, milestone.id, typed, key), [["squad"]], onClose);
  return (
    <Dialog open title={t("squad.milestone.progressOne", { name: milestone.name })} okText={t("squad.curve.record")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(percent)} onCancel={onClose}>
      <ErrorSummary items={act.errors} />
      <LineField pointer="/percent" label={t("squad.milestone.progress")} help={t("squad.milestone.progressHelp")} suffix="%" value={percent} error={act.wrong("/percent")} onChange={setPercent} />
    </Dialog>
  );
}

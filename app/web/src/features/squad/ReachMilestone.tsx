import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadMilestone } from "@/api/types";
import { dayOf } from "@/kit/dates";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { useAct } from "@/kit/useAct";
import { reachMilestone } from "./api";

/** Reached, and on which day. */
export function ReachMilestone({ project, milestone, onClose }: { project: string; milestone: SquadMilestone; onClose: () => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(dayOf(new Date()));
  const act = useAct((day: string, key) => reachMilestone(project, milestone.id, day || undefined, key), [["squad"]], onClose);
  return (
    <Dialog open title={t("squad.milestone.reachOne", { name: milestone.name })} okText={t("squad.milestone.reach")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(on)} onCancel={onClose}>
      <ErrorSummary items={act.errors} />
      <LineField pointer="/on" label={t("squad.milestone.actual")} type="date" value={on} error={act.wrong("/on")} onChange={setOn} />
    </Dialog>
  );
}

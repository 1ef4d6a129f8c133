import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadMilestone, SquadReachBody } from "@/api/types";
import { dayOf } from "@/kit/dates";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { useAct } from "@/kit/useAct";
import { reachMilestone } from "./api";

/** Reached, on which day, and why it is said only now. */
export function ReachMilestone({ project, milestone, onClose }: { project: string; milestone: SquadMilestone; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({ on: dayOf(new Date()), reason: "" });
  const act = useAct((body: SquadReachBody, key) => reachMilestone(project, milestone.id, body, key), [["squad"]], onClose);
  return (
    <Dialog open title={t("squad.milestone.reachOne", { name: milestone.name })} okText={t("squad.milestone.reach")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run({ on: draft.on || undefined, reason: draft.reason.trim() || undefined })} onCancel={onClose}>
      <ErrorSummary items={act.errors} />
      <LineField pointer="/on" label={t("squad.milestone.actual")} type="date" value={draft.on} error={act.wrong("/on")} onChange={(on) => setDraft({ ...draft, on })} />
      <LineField pointer="/reason" label={t("squad.milestone.reason")} required={false} help={t("squad.milestone.reasonHelp")} value={draft.reason} error={act.wrong("/reason")} onChange={(reason) => setDraft({ ...draft, reason })} />
    </Dialog>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadExemptionBody, SquadMilestone } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { useAct } from "@/kit/useAct";
import { askExemption } from "./api";

/** Asks that a late milestone be excused; the light keeps its colour. */
export function AskExemption({ project, milestones, onClose }: { project: string; milestones: readonly SquadMilestone[]; onClose: () => void }) {
  const { t } = useTranslation();
  const open = milestones.filter((each) => !each.actual);
  const [draft, setDraft] = useState({ milestone: (open.find((each) => each.late) ?? open[0])?.key ?? "", reason: "", until: "" });
  const act = useAct((body: SquadExemptionBody, key) => askExemption(project, body, key), [["squad"]], onClose);
  const error = act.wrong("/milestone");
  return (
    <Dialog open title={t("squad.exemption.act")} okText={t("squad.exemption.go")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run({ milestone: draft.milestone || undefined, reason: draft.reason.trim() || undefined, until: draft.until || undefined })} onCancel={onClose}>
      <p>{t("squad.exemption.hint")}</p>
      <ErrorSummary items={act.errors} />
      <FieldFrame id={fieldId("/milestone")} label={t("squad.milestone.title")} required error={error}>
        <NativeSelect {...described(fieldId("/milestone"), { error, required: true })} value={draft.milestone} options={open.map((each) => ({ value: each.key, label: each.name }))} onChoose={(milestone) => setDraft({ ...draft, milestone })} />
      </FieldFrame>
      <LineField pointer="/until" label={t("squad.exemption.day")} type="date" value={draft.until} error={act.wrong("/until")} onChange={(until) => setDraft({ ...draft, until })} />
      <LineField pointer="/reason" label={t("squad.reason")} long value={draft.reason} error={act.wrong("/reason")} onChange={(reason) => setDraft({ ...draft, reason })} />
    </Dialog>
  );
}

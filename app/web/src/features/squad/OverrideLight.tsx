import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadOverrideBody } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { useAct } from "@/kit/useAct";
import { overrideLight } from "./api";
import { colours, oneOf } from "./words";

/** A light set by hand: which, why, until when. */
export function OverrideLight({ project, onClose }: { project: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({ colour: "", reason: "", until: "" });
  const act = useAct((body: SquadOverrideBody, key) => overrideLight(project, body, key), [["squad"]], onClose);
  const error = act.wrong("/colour");
  return (
    <Dialog open title={t("squad.override.act")} okText={t("squad.override.go")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run({ colour: oneOf(colours, draft.colour), reason: draft.reason.trim() || undefined, until: draft.until || undefined })} onCancel={onClose}>
      <p>{t("squad.override.hint")}</p>
      <ErrorSummary items={act.errors} />
      <FieldFrame id={fieldId("/colour")} label={t("squad.light.title")} required error={error}>
        <NativeSelect {...described(fieldId("/colour"), { error, required: true })} value={draft.colour} options={colours.map((each) => ({ value: each, label: t(`squad.light.${each}`) }))} onChoose={(colour) => setDraft({ ...draft, colour })} />
      </FieldFrame>
      <LineField pointer="/until" label={t("squad.override.until")} type="date" value={draft.until} error={act.wrong("/until")} onChange={(until) => setDraft({ ...draft, until })} />
      <LineField pointer="/reason" label={t("squad.reason")} long value={draft.reason} error={act.wrong("/reason")} onChange={(reason) => setDraft({ ...draft, reason })} />
    </Dialog>
  );
}

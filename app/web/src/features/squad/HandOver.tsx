import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadSheet, SquadSlipBody } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { PersonPicker } from "@/features/work/PersonPicker";
import { described } from "@/kit/described";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { useAct } from "@/kit/useAct";
import { handOverPart } from "./api";
import { oneOf, parts } from "./words";

/** A slip: which part, to whom, why, and what is still open. */
export function HandOver({ project, onClose }: { project: SquadSheet; onClose: () => void }) {
  const { t } = useTranslation();
  const mine = parts.filter((part) => project.can.includes(part === "LEADER" ? "nameLeader" : "handOver"));
  const [draft, setDraft] = useState<{ part: string; to: string[]; reason: string; openMatters: string }>({ part: mine.at(-1) ?? "", to: [], reason: "", openMatters: "" });
  const act = useAct((body: SquadSlipBody, key) => handOverPart(project.id, body, key), [["squad"]], onClose);
  const error = act.wrong("/part");
  return (
    <Dialog open title={t("squad.people.handOver")} okText={t("squad.people.handOver")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run({ part: oneOf(parts, draft.part), to: draft.to[0], reason: draft.reason.trim() || undefined, openMatters: draft.openMatters.trim() || undefined })} onCancel={onClose}>
      <ErrorSummary items={act.errors} />
      <FieldFrame id={fieldId("/part")} label={t("squad.people.part")} required error={error}>
        <NativeSelect {...described(fieldId("/part"), { error, required: true })} value={draft.part} options={mine.map((each) => ({ value: each, label: t(`squad.part.${each}`) }))} onChoose={(part) => setDraft({ ...draft, part })} />
      </FieldFrame>
      <PersonPicker id={fieldId("/to")} label={t("squad.people.to")} value={draft.to} error={act.wrong("/to")} onChange={(to) => setDraft({ ...draft, to })} />
      <LineField pointer="/reason" label={t("squad.reason")} value={draft.reason} error={act.wrong("/reason")} onChange={(reason) => setDraft({ ...draft, reason })} />
      <LineField pointer="/openMatters" label={t("squad.people.open")} required={false} long value={draft.openMatters} error={act.wrong("/openMatters")} onChange={(openMatters) => setDraft({ ...draft, openMatters })} />
    </Dialog>
  );
}

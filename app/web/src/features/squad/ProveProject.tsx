import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSpec, SquadProofBody } from "@/api/types";
import { edited } from "@/features/forms/edit";
import { FileField } from "@/features/forms/FileField";
import { idsOf } from "@/features/forms/idsOf";
import { fieldId } from "@/features/forms/pointer";
import { ButtonRow } from "@/kit/ButtonRow";
import { dayOf } from "@/kit/dates";
import { described } from "@/kit/described";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { prove } from "./api";
import { oneOf, proofs } from "./words";

const photo = ["image/jpeg", "image/png"];

/** Lays a file before the project: what it proves, and of which day. */
export function ProveProject({ project, onClose }: { project: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<{ kind: string; fileId?: string; on: string; note: string }>({ kind: "SITE_PHOTO", on: dayOf(new Date()), note: "" });
  const act = useAct((body: SquadProofBody, key) => prove(project, body, key), [["squad"]], onClose);
  const label = t("squad.proof.file");
  const spec: FieldSpec = { kind: "file", label, maxMb: 50, accept: draft.kind === "SITE_PHOTO" ? photo : ["application/pdf", ...photo] };
  const wrongFile = act.wrong("/fileId");
  const wrongKind = act.wrong("/kind");
  return (
    <PlainForm label={t("squad.proof.add")} deliberate onSubmit={() => act.run({ kind: oneOf(proofs, draft.kind), fileId: draft.fileId, on: draft.on || undefined, note: draft.note.trim() || undefined })}>
      <ErrorSummary items={act.errors} />
      <FieldFrame id={fieldId("/kind")} label={t("squad.proof.what")} required error={wrongKind}>
        <NativeSelect {...described(fieldId("/kind"), { error: wrongKind, required: true })} value={draft.kind} options={proofs.map((each) => ({ value: each, label: t(`squad.proof.kind.${each}`) }))} onChoose={(kind) => setDraft({ ...draft, kind })} />
      </FieldFrame>
      <FieldFrame id={fieldId("/fileId")} label={label} required group error={wrongFile}>
        <FileField id={fieldId("/fileId")} spec={spec} label={label} value={draft.fileId} required error={wrongFile} onChange={(edit) => setDraft((before) => ({ ...before, fileId: idsOf(edited(edit, before.fileId))[0] }))} />
      </FieldFrame>
      <LineField pointer="/on" label={t("squad.proof.on")} type="date" value={draft.on} error={act.wrong("/on")} onChange={(on) => setDraft({ ...draft, on })} />
      <LineField pointer="/note" label={t("squad.proof.note")} required={false} value={draft.note} error={act.wrong("/note")} onChange={(note) => setDraft({ ...draft, note })} />
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("squad.proof.add")}</Button>
        <Button onClick={onClose}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}

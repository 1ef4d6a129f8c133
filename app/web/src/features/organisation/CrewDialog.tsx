import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Crew, CrewBody } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { PersonPicker } from "@/features/work/PersonPicker";
import { ButtonRow } from "@/kit/ButtonRow";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { addCrew, changeCrew, removeCrew } from "./api";

const touches = [["crews"], ["members"]];

/** A working group or a post: what it is called and who belongs to it. */
export function CrewDialog({ crew, kind, onClose }: { crew?: Crew; kind: Crew["kind"]; onClose: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState({ name: crew?.name ?? "", members: crew?.members ?? [] as string[] });
  const saving = useAct((next: CrewBody, key) => (crew ? changeCrew(crew.id, crew.version, next) : addCrew({ ...next, kind }, key)), touches, onClose);
  const removing = useAct((gone: Crew) => removeCrew(gone.id, gone.version), touches, onClose);
  const names = Object.fromEntries((crew?.people ?? []).map((person) => [person.id, person.name]));
  return (
    <Dialog open title={crew ? t("members.organisation.changeOf", { name: crew.name }) : t(`members.organisation.addCrew.${kind}`)} footer={null} onCancel={onClose}>
      <PlainForm label={t(`members.organisation.crews.${kind}`)} onSubmit={() => saving.run(wanted)}>
        <ErrorSummary items={[...saving.errors, ...removing.errors]} />
        <LineField pointer="/name" label={t("members.organisation.name")} help={crew && t("members.organisation.nameHelp")} value={wanted.name} error={saving.wrong("/name")} onChange={(name) => setWanted({ ...wanted, name })} />
        <PersonPicker id={fieldId("/members")} label={t(`members.organisation.membersOf.${kind}`)} many required={false} names={names} value={wanted.members} error={saving.wrong("/members")} onChange={(members) => setWanted({ ...wanted, members })} />
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={saving.busy}>{t("kit.save")}</Button>
          {crew?.can.includes("remove") && <Button danger loading={removing.busy} onClick={() => removing.run(crew)}>{t("members.organisation.remove")}</Button>}
        </ButtonRow>
      </PlainForm>
    </Dialog>
  );
}

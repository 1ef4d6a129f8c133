import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unit, UnitBody } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { PersonPicker } from "@/features/work/PersonPicker";
import { ButtonRow } from "@/kit/ButtonRow";
import { described } from "@/kit/described";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { addUnit, changeUnit, removeUnit } from "./api";
import { unitOptions } from "./treeOf";

const touches = [["units"], ["members"]];

/** A department: what it is called, what it belongs to, who leads it. */
export function UnitDialog({ unit, units, onClose }: { unit?: Unit; units: Unit[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState({ name: unit?.name ?? "", parentId: unit?.parentId ?? "", headId: unit?.headId ?? "" });
  const body = (): UnitBody => ({ name: wanted.name, parentId: wanted.parentId || undefined, headId: wanted.headId || undefined });
  const saving = useAct((next: UnitBody, key) => (unit ? changeUnit(unit.id, unit.version, next) : addUnit(next, key)), touches, onClose);
  const removing = useAct((gone: Unit) => removeUnit(gone.id, gone.version), touches, onClose);
  const parentError = saving.wrong("/parentId");
  const names = unit?.headId ? { [unit.headId]: unit.headName ?? "" } : undefined;
  return (
    <Dialog open title={unit ? t("members.organisation.changeOf", { name: unit.name }) : t("members.organisation.addUnit")} footer={null} onCancel={onClose}>
      <PlainForm label={t("members.organisation.units")} onSubmit={() => saving.run(body())}>
        <ErrorSummary items={[...saving.errors, ...removing.errors]} />
        <LineField pointer="/name" label={t("members.organisation.name")} help={unit && t("members.organisation.nameHelp")} value={wanted.name} error={saving.wrong("/name")} onChange={(name) => setWanted({ ...wanted, name })} />
        <FieldFrame id={fieldId("/parentId")} label={t("members.organisation.parent")} error={parentError}>
          <NativeSelect {...described(fieldId("/parentId"), { error: parentError })} any={t("members.organisation.top")} value={wanted.parentId} options={unitOptions(units, unit?.id)} onChoose={(parentId) => setWanted({ ...wanted, parentId })} />
        </FieldFrame>
        <PersonPicker id={fieldId("/headId")} label={t("members.organisation.head")} required={false} names={names} value={wanted.headId ? [wanted.headId] : []} error={saving.wrong("/headId")} onChange={([headId = ""]) => setWanted({ ...wanted, headId })} />
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={saving.busy}>{t("kit.save")}</Button>
          {unit?.can.includes("remove") && <Button danger loading={removing.busy} onClick={() => removing.run(unit)}>{t("members.organisation.remove")}</Button>}
        </ButtonRow>
      </PlainForm>
    </Dialog>
  );
}

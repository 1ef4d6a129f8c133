import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { GatheringRow, NewGathering } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { planGathering } from "./aheadApi";

const kinds: GatheringRow["kind"][] = ["START", "SIGNING"];

export function PlanGathering({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [plan, setPlan] = useState({ kind: "", title: "", heldOn: "", place: "" });
  const act = useAct((body: NewGathering, key) => planGathering(body, key), [["dispatch", "gatherings"]], (sheet) => void navigate(`/dispatch/gatherings/${sheet.gathering.id}`));
  const kind = fieldId("/kind");
  const send = (): void => act.run({ kind: kinds.find((each) => each === plan.kind), title: plan.title, heldOn: plan.heldOn || undefined, place: plan.place || undefined });
  return (
    <Panel title={t("dispatch.gatherings.plan")}>
      <PlainForm label={t("dispatch.gatherings.plan")} onSubmit={send}>
        <ErrorSummary items={act.errors} />
        <FieldFrame id={kind} label={t("dispatch.gatherings.what")} required error={act.wrong("/kind")}>
          <NativeSelect id={kind} value={plan.kind} any={t("forms.choose")} options={kinds.map((value) => ({ value, label: t(`dispatch.gatherings.kind.${value}`) }))} onChoose={(value) => setPlan({ ...plan, kind: value })} />
        </FieldFrame>
        <LineField pointer="/title" label={t("dispatch.gatherings.name")} value={plan.title} error={act.wrong("/title")} onChange={(title) => setPlan({ ...plan, title })} />
        <LineField pointer="/heldOn" type="date" label={t("dispatch.gatherings.heldOn")} value={plan.heldOn} error={act.wrong("/heldOn")} onChange={(heldOn) => setPlan({ ...plan, heldOn })} />
        <LineField pointer="/place" label={t("dispatch.gatherings.place")} required={false} value={plan.place} error={act.wrong("/place")} onChange={(place) => setPlan({ ...plan, place })} />
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("dispatch.gatherings.plan")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}

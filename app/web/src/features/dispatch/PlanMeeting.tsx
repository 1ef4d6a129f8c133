import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SquadMeetingKind } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { PersonPicker } from "@/features/work/PersonPicker";
import { ButtonRow } from "@/kit/ButtonRow";
import { parkInstant } from "@/kit/dates";
import { described } from "@/kit/described";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { planMeeting } from "./api";

/** A meeting of any kind the park holds; the weekly one comes by itself. */
export function PlanMeeting({ kinds, onClose }: { kinds: SquadMeetingKind[]; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [plan, setPlan] = useState({ kind: "", title: "", heldAt: "", place: "" });
  const [chair, setChair] = useState<string[]>([]);
  const act = useAct(planMeeting, [["dispatch", "meetings"]], (sheet) => void navigate(`/dispatch/meetings/${sheet.meeting.id}`));
  const kind = fieldId("/kind");
  const choose = (key: string): void => setPlan({ ...plan, kind: key, title: plan.title || (kinds.find((each) => each.key === key)?.name ?? "") });
  return (
    <Panel title={t("dispatch.meetings.plan")}>
      <PlainForm label={t("dispatch.meetings.plan")} onSubmit={() => act.run({ ...plan, place: plan.place || undefined, heldAt: parkInstant(plan.heldAt), chairId: chair[0] })}>
        <ErrorSummary items={act.errors} />
        <FieldFrame id={kind} label={t("dispatch.meetings.kind")} required error={act.wrong("/kind")}>
          <NativeSelect {...described(kind, { error: act.wrong("/kind"), required: true })} value={plan.kind} any={t("forms.choose")} options={kinds.filter((each) => each.active).map((each) => ({ value: each.key, label: each.name }))} onChoose={choose} />
        </FieldFrame>
        <LineField pointer="/title" label={t("dispatch.meetings.name")} value={plan.title} error={act.wrong("/title")} onChange={(title) => setPlan({ ...plan, title })} />
        <LineField pointer="/heldAt" type="datetime-local" label={t("dispatch.meetings.heldAt")} value={plan.heldAt} error={act.wrong("/heldAt")} onChange={(heldAt) => setPlan({ ...plan, heldAt })} />
        <LineField pointer="/place" required={false} label={t("dispatch.meetings.place")} value={plan.place} error={act.wrong("/place")} onChange={(place) => setPlan({ ...plan, place })} />
        <PersonPicker id={fieldId("/chairId")} required={false} label={t("dispatch.meetings.chair")} value={chair} error={act.wrong("/chairId")} onChange={setChair} />
        <p>{t("dispatch.meetings.chairHelp")}</p>
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("dispatch.meetings.plan")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}

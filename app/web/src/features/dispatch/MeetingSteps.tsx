import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadMeeting } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { described } from "@/kit/described";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { NativeSelect } from "@/kit/NativeSelect";
import { useAct } from "@/kit/useAct";
import { closeMeeting, issueMinutes, openMeeting } from "./api";

const steps: Record<"open" | "close" | "issue", (id: string, key: string, chair?: string) => Promise<SquadMeeting>> = { open: openMeeting, close: closeMeeting, issue: issueMinutes };
type Step = keyof typeof steps;

/** Opening, closing and signing the minutes: each says first what it does. */
export function MeetingSteps({ sheet }: { sheet: SquadMeeting }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const step = (Object.keys(steps) as Step[]).find((each) => sheet.can.includes(each)) ?? "open";
  const [chair, setChair] = useState(sheet.chairs.find((each) => each.id === sheet.chair?.id)?.id ?? sheet.chairs[0]?.id ?? "");
  const field = fieldId("/chairId");
  const act = useAct((_: undefined, key) => steps[step](sheet.meeting.id, key, step === "open" && chair ? chair : undefined), [["dispatch"], ["tasks"]]);
  if (!sheet.can.includes(step)) return null;
  const n = step === "open" ? sheet.agenda.length : sheet.outcomes.filter((each) => each.state !== "STRUCK").length;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>{t(`dispatch.meetings.${step}.go`)}</Button>
      <Dialog open={asking} title={t(`dispatch.meetings.${step}.sure`)} okText={t(`dispatch.meetings.${step}.go`)} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined, () => setAsking(false))} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t(`dispatch.meetings.${step}.hint`, { n })}</p>
        {step === "open" && (
          <FieldFrame id={field} label={t("dispatch.meetings.chair")} required error={act.wrong("/chairId")}>
            <NativeSelect {...described(field, { error: act.wrong("/chairId"), required: true })} value={chair} any={t("forms.choose")} options={sheet.chairs.map((each) => ({ value: each.id, label: each.name }))} onChoose={setChair} />
          </FieldFrame>
        )}
      </Dialog>
    </>
  );
}

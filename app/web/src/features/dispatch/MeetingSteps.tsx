import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SquadMeeting } from "@/api/types";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { closeMeeting, issueMinutes, openMeeting } from "./api";

const steps = { open: openMeeting, close: closeMeeting, issue: issueMinutes } as const;
type Step = keyof typeof steps;

/** Opening, closing and signing the minutes: each says first what it does. */
export function MeetingSteps({ sheet }: { sheet: SquadMeeting }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const step = (Object.keys(steps) as Step[]).find((each) => sheet.can.includes(each)) ?? "open";
  const act = useAct((_: undefined, key) => steps[step](sheet.meeting.id, key), [["dispatch"], ["tasks"]]);
  if (!sheet.can.includes(step)) return null;
  const n = step === "open" ? sheet.agenda.length : sheet.outcomes.filter((each) => each.state !== "STRUCK").length;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>{t(`dispatch.meetings.${step}.go`)}</Button>
      <Dialog open={asking} title={t(`dispatch.meetings.${step}.sure`)} okText={t(`dispatch.meetings.${step}.go`)} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined, () => setAsking(false))} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t(`dispatch.meetings.${step}.hint`, { n })}</p>
      </Dialog>
    </>
  );
}

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Meeting } from "@/api/types";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { closeMeeting, openMeeting } from "./api";

/** Opening fixes the members, closing draws up the resolution: both say so first. */
export function OpenClose({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const step = meeting.can.includes("open") ? "open" : meeting.can.includes("close") ? "close" : undefined;
  const act = useAct((_: undefined, key) => (step === "open" ? openMeeting(meeting.id, key) : closeMeeting(meeting.id, key)), [["committee"], ["case"]]);
  if (!step) return null;
  const present = meeting.members.filter((member) => member.present).length;
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>{t(`committee.${step}.go`)}</Button>
      <Dialog open={asking} title={t(`committee.${step}.sure`)} okText={t(`committee.${step}.go`)} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined, () => setAsking(false))} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t(`committee.${step}.hint`, { n: meeting.items.length, present, open: meeting.items.filter((item) => item.state === "open").length })}</p>
      </Dialog>
    </>
  );
}

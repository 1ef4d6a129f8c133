import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeetingRow } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { ButtonRow } from "@/kit/ButtonRow";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readMeetings } from "./api";
import { PlanMeeting } from "./PlanMeeting";

export const meetingTone: Record<MeetingRow["state"], Tone> = { planned: "neutral", open: "accent", closed: "calm" };

/** The committee's meetings, newest first. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const plans = useMe().data?.rights.includes("committee.meetings.manage") ?? false;
  const [planning, setPlanning] = useState(false);
  const meetings = usePages(["committee", "meetings"], readMeetings);
  const columns: Column<MeetingRow>[] = [
    { key: "title", title: t("committee.name"), render: (row) => row.title },
    { key: "heldAt", title: t("committee.heldAt"), render: (row) => dateTimeText(row.heldAt) },
    { key: "place", title: t("committee.place"), render: (row) => row.place },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={meetingTone[row.state]}>{t(`committee.state.${row.state}`)}</StatusTag> },
  ];
  const plan = plans && !planning && <Button type="primary" onClick={() => setPlanning(true)}>{t("committee.plan")}</Button>;
  return (
    <PageFrame title={t("committee.meetings")} lead={t("committee.lead")} actions={<ButtonRow>{plan}<Link to="/committee/rules">{t("committee.rules.title")}</Link></ButtonRow>}>
      {planning && <PlanMeeting onClose={() => setPlanning(false)} />}
      <DataList label={t("committee.meetings")} query={meetings} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/committee/${row.id}`} empty={<EmptyState title={t("committee.empty")} hint={t("committee.emptyHint")} />} />
    </PageFrame>
  );
}

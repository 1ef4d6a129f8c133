import { useTranslation } from "react-i18next";
import type { Meeting } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { StatusTag } from "@/kit/StatusTag";
import { Agenda } from "./Agenda";
import { Attendance } from "./Attendance";
import css from "./MeetingRoom.module.css";
import { meetingTone } from "./MeetingsPage";
import { OpenClose } from "./OpenClose";
import { ResolutionPaper } from "./ResolutionPaper";
import { RulesWords } from "./RulesWords";
import { WaitingCases } from "./WaitingCases";

/** Agenda and votes in the middle, who is there beside; the resolution on top once it is closed. */
export function MeetingRoom({ meeting, back }: { meeting: Meeting; back: { to: string; label: string } }) {
  const { t } = useTranslation();
  const lead = (
    <span className={css.lead}>
      {dateTimeText(meeting.heldAt)} · {meeting.place} <StatusTag tone={meetingTone[meeting.state]}>{t(`committee.state.${meeting.state}`)}</StatusTag>
    </span>
  );
  return (
    <PageFrame title={meeting.title} back={back} lead={lead} actions={<OpenClose meeting={meeting} />}>
      <div className={css.layout}>
        <div className={css.main}>
          {meeting.resolution && <ResolutionPaper resolution={meeting.resolution} />}
          {meeting.items.length === 0 && <EmptyState title={t("committee.noItems")} hint={t("committee.noItemsHint")} />}
          {meeting.items.map((item, at) => <Agenda key={item.id} item={item} position={at + 1} />)}
          {meeting.can.includes("list") && <WaitingCases meeting={meeting.id} />}
        </div>
        <aside className={css.side}>
          <Attendance meeting={meeting} />
          <Panel title={meeting.rules.version === 0 ? t("committee.rules.standard") : t("committee.rules.own", { n: meeting.rules.version })}><RulesWords rules={meeting.rules} /></Panel>
        </aside>
      </div>
    </PageFrame>
  );
}

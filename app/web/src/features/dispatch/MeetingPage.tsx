import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { AsOf } from "@/features/squad/AsOf";
import { inPast } from "@/features/squad/inPast";
import { useAsOf } from "@/features/squad/useAsOf";
import { ButtonRow } from "@/kit/ButtonRow";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { AgendaList } from "./AgendaList";
import { AgreedList } from "./AgreedList";
import { LastOutcomes } from "./LastOutcomes";
import { MeetingSteps } from "./MeetingSteps";
import { meetingTone } from "./tones";
import { useMeeting } from "./useMeeting";

const NameItem = lazy(async () => ({ default: (await import("./NameItem")).NameItem }));

/** A meeting on paper: what became of the last one, the agenda, what was agreed. */
export function MeetingPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const readsLetters = useMe().data?.rights.includes("letters.view");
  const [asOf, setAsOf] = useAsOf();
  const found = useMeeting(id, asOf);
  const back = { to: `/dispatch/meetings${inPast(asOf)}`, label: t("dispatch.meetings.title") };
  if (found.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (found.isError) return <PageFrame title={t("shell.notFound")} back={back}>{asOf && <AsOf day={asOf} onChange={setAsOf} />}<ProblemNotice error={found.error} retry={() => void found.refetch()} /></PageFrame>;
  const sheet = found.data;
  const row = sheet.meeting;
  const words = [
    dateTimeText(row.heldAt), row.place, sheet.chair?.name, sheet.compiledAt && t("dispatch.meetings.compiledAt", { at: dateTimeText(sheet.compiledAt) }),
    row.minutesAt ? t("dispatch.meetings.minutesAt", { at: dateTimeText(row.minutesAt) }) : row.minutesDue && t("dispatch.meetings.minutesDue", { at: dateTimeText(row.minutesDue) }),
    sheet.minutesBy && t("dispatch.meetings.minutesBy", { who: sheet.minutesBy.name }),
  ];
  return (
    <PageFrame
      title={row.title}
      back={back}
      lead={<><StatusTag tone={meetingTone[row.state]}>{t(`dispatch.meetings.state.${row.state}`)}</StatusTag> {words.filter(Boolean).join(" · ")} {row.minutesAt && readsLetters && <Link to="/letters">{t("dispatch.meetings.letters")}</Link>}</>}
      actions={!asOf && <ButtonRow><Button onClick={() => void navigate(`/dispatch/meetings/${id}/live`)}>{t("dispatch.meetings.mode")}</Button><MeetingSteps sheet={sheet} /></ButtonRow>}
    >
      {asOf && <AsOf day={asOf} onChange={setAsOf} />}
      {sheet.last && <LastOutcomes last={sheet.last} asOf={asOf} />}
      <Panel title={t("dispatch.meetings.agenda")} extra={sheet.can.includes("name") && !naming && <Button onClick={() => setNaming(true)}>{t("dispatch.meetings.nameItem")}</Button>}>
        {naming && !asOf && <Suspense fallback={<Skeleton lines={4} />}><NameItem meeting={id} onClose={() => setNaming(false)} /></Suspense>}
        {sheet.agenda.length === 0 && <EmptyState title={t("dispatch.meetings.noAgenda")} hint={asOf ? undefined : t("dispatch.meetings.noAgendaHint")} />}
        <AgendaList sheet={sheet} asOf={asOf} />
      </Panel>
      <Panel title={t("dispatch.meetings.outcomes")}>
        {sheet.outcomes.length ? <AgreedList items={sheet.outcomes} asOf={asOf} /> : <p>{t("dispatch.meetings.noOutcomes")}</p>}
      </Panel>
      {!asOf && <AsOf onChange={setAsOf} />}
    </PageFrame>
  );
}

import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AgendaTopic, SquadMeeting } from "@/api/types";
import { inPast } from "@/features/squad/inPast";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { AgendaReason } from "./AgendaReason";
import css from "./AgendaList.module.css";
import { strikeItem } from "./api";
import { inOrder } from "./slides";

/** Where a topic leads: its blocker, its outcome, or the project. */
export const topicPath = (topic: AgendaTopic): string | undefined => {
  if ((topic.reason === "BLOCKER" || topic.reason === "DUE_BLOCKER") && topic.subjectId) return `/dispatch/blockers/${topic.subjectId}`;
  if (topic.reason === "DUE" && topic.subjectId) return `/dispatch/outcomes/${topic.subjectId}`;
  return topic.projectId ? `/squad/projects/${topic.projectId}` : undefined;
};

/** Red before yellow, then new blockers, what is due, reports asked for by name. */
export function AgendaList({ sheet, asOf }: { sheet: SquadMeeting; asOf?: string }) {
  const { t } = useTranslation();
  const act = useAct((item: string) => strikeItem(sheet.meeting.id, item), [["dispatch", "meeting", sheet.meeting.id]]);
  return (
    <>
      <ErrorSummary items={act.errors} />
      <ol className={css.list}>
        {inOrder(sheet.agenda).map((topic) => {
          const to = topicPath(topic);
          return (
            <li key={topic.id}>
              <span className={css.reason}><AgendaReason reason={topic.reason} /></span>
              <div className={css.words}>{to ? <Link to={`${to}${inPast(asOf)}`}>{topic.title}</Link> : <b>{topic.title}</b>}<p>{topic.detail}</p></div>
              {sheet.can.includes("name") && <Button type="text" icon={<DeleteOutlined />} loading={act.busy} aria-label={t("dispatch.meetings.strikeOf", { title: topic.title })} onClick={() => act.run(topic.id)} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

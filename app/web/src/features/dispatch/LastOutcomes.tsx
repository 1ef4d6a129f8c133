import { useTranslation } from "react-i18next";
import type { SquadMeeting } from "@/api/types";
import { inPast } from "@/features/squad/inPast";
import { Panel } from "@/kit/Panel";
import { AgreedList } from "./AgreedList";
import css from "./LastOutcomes.module.css";
import { MoreLink } from "./MoreLink";

/** What became of the last meeting's outcomes: the rate first, then each. */
export function LastOutcomes({ last, asOf }: { last: NonNullable<SquadMeeting["last"]>; asOf?: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("dispatch.meetings.last")} extra={<MoreLink to={`/dispatch/meetings/${last.meetingId}${inPast(asOf)}`}>{last.title}</MoreLink>}>
      <p className={css.rate}><b>{last.rate}</b> <span>{t("dispatch.meetings.lastRate")}</span> <small>{t("dispatch.meetings.lastWords", { total: last.total, done: last.done, onTime: last.onTime })}</small></p>
      {last.outcomes.length > 0 && <AgreedList items={last.outcomes} asOf={asOf} />}
    </Panel>
  );
}

import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadStrip } from "@/api/types";
import { untilText } from "@/kit/dates";
import { weekText } from "@/kit/weekText";
import { useActorText } from "./useActorText";
import { useTurnText } from "./useTurnText";
import css from "./WhoActs.module.css";

const rooms = { REPORT: "reports", BLOCKER: "blockers", ORDER: "orders" } as const;

/** What waits on a project that is not green and whose turn it is; whose project it is where nothing is open. */
export function WhoActs({ strip }: { strip: Pick<SquadStrip, "id" | "acts" | "waiting" | "people" | "now"> }) {
  const { t } = useTranslation();
  const turnText = useTurnText();
  const actorText = useActorText(strip.people);
  if (!strip.acts.length) return <span>{actorText(strip.now === "RED" ? ["officer", "chief", "leader"] : ["officer", "chief"])}</span>;
  return (
    <ul className={css.acts}>
      {strip.acts.map((act) => {
        const due = act.actors.map((actor) => actor.dueAt).filter((each): each is string => !!each).sort()[0];
        return (
          <li key={act.id}>
            <Link to={`/dispatch/${rooms[act.kind]}/${act.id}`}>{t(`squad.portfolio.act.${act.kind}`, { what: weekText(act.what, t) })}</Link>
            {act.actors.length > 0 && <strong>{turnText(act.actors)}</strong>}
            {(act.late || due) && <small className={act.late ? css.late : undefined}>{act.late ? t("squad.portfolio.late") : due && t("kit.deadline.until", { date: untilText(due) })}</small>}
          </li>
        );
      })}
      {strip.waiting > strip.acts.length && <li><Link to={`/squad/projects/${strip.id}`}>{t("squad.portfolio.moreActs", { n: strip.waiting - strip.acts.length })}</Link></li>}
    </ul>
  );
}

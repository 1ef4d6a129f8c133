import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dayText } from "@/kit/dates";
import { StatusTag } from "@/kit/StatusTag";
import { type DueMark, dueTone, slipOf, withinText } from "./due";
import css from "./Agenda.module.css";

/** One milestone in words: of which project, whether it is reached or late, and whose it is. */
export function DueLine({ mark, asOf }: { mark: DueMark; asOf?: string }) {
  const { t } = useTranslation();
  const slip = slipOf(mark);
  const facts = [
    withinText(mark.planned, t),
    mark.actual && t("squad.calendar.reachedOn", { day: dayText(mark.actual) }),
    slip !== undefined && slip !== 0 && t(slip > 0 ? "squad.slip.late" : "squad.slip.early", { n: Math.abs(slip) }),
    mark.isKey && t("squad.plan.isKey"),
    mark.state !== "REACHED" && mark.project?.people.chief && t("squad.actor.named", { part: t("squad.part.CHIEF"), name: mark.project.people.chief.name }),
  ].filter(Boolean);
  return (
    <li className={css.line}>
      <StatusTag tone={dueTone[mark.state]}>{t(`squad.calendar.state.${mark.state}`)}</StatusTag>
      <div>
        {mark.project ? <Link to={`/squad/projects/${mark.project.id}${asOf ? `?asOf=${asOf}` : ""}`}>{mark.project.name}</Link> : <strong>{mark.name}</strong>}
        {mark.project && <span>{mark.name}</span>}
        {facts.length > 0 && <small>{facts.join(" · ")}</small>}
      </div>
    </li>
  );
}

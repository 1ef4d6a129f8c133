import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { targetText } from "@/features/squad/targetDate";
import { Panel } from "@/kit/Panel";
import { StatusTag } from "@/kit/StatusTag";
import { readFlags } from "./api";
import css from "./Flags.module.css";

/** Who has held the flag of each track, newest first; three quarters on end keep it. */
export function Flags() {
  const { t } = useTranslation();
  const flags = useQuery({ queryKey: ["dispatch", "flags"], queryFn: readFlags }).data?.items;
  if (!flags) return null;
  return (
    <Panel title={t("dispatch.scores.flags")} extra={<small>{t("dispatch.scores.flagLead")}</small>}>
      {flags.length === 0 && <p>{t("dispatch.scores.noFlags")}</p>}
      <ul className={css.flags}>
        {flags.map((flag) => (
          <li key={`${flag.quarter}${flag.track}`}>
            <b>{targetText(flag.quarter, t)}</b>
            <span>{flag.track || t("dispatch.scores.noTrack")}</span>
            <span><span aria-hidden="true">⚑ </span><Link to={`/squad/projects/${flag.projectId}`}>{flag.projectName}</Link></span>
            <span>{flag.points.toFixed(2)}</span>
            {flag.streak > 1 && <small>{t("dispatch.scores.streak", { n: flag.streak })}</small>}
            {flag.kept && <StatusTag tone="calm">{t("dispatch.scores.kept")}</StatusTag>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { targetText } from "@/features/squad/targetDate";
import { Panel } from "@/kit/Panel";
import { readRaces } from "./aheadApi";
import css from "./Races.module.css";

/** 赛马榜 over time: the rank of each project in each quarter. */
export function Races() {
  const { t } = useTranslation();
  const races = useQuery({ queryKey: ["dispatch", "races"], queryFn: readRaces }).data;
  if (!races || races.items.length === 0) return null;
  return (
    <Panel title={t("dispatch.races.title")} extra={<small>{t("dispatch.races.lead")}</small>}>
      <div className={css.wide}>
        <table className={css.table} aria-label={t("dispatch.races.title")}>
          <thead>
            <tr>
              <th scope="col">{t("dispatch.races.project")}</th>
              <th scope="col">{t("dispatch.scores.track")}</th>
              {races.laps.map((lap, i) => <th key={lap.quarter} scope="col">{targetText(lap.quarter, t)}{i === races.laps.length - 1 && !lap.settled && <small> {t("dispatch.races.running")}</small>}</th>)}
            </tr>
          </thead>
          <tbody>
            {races.items.map((runner) => (
              <tr key={runner.projectId}>
                <th scope="row"><Link to={`/squad/projects/${runner.projectId}`}>{runner.projectName}</Link></th>
                <td>{runner.track || t("dispatch.scores.noTrack")}</td>
                {runner.places.map((place) => <td key={place.quarter}>{place.rank ?? <span aria-label={t("dispatch.races.none")}>—</span>}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { fenOf, yuanOf } from "@/kit/money";
import { Money } from "@/kit/Money";
import { Panel } from "@/kit/Panel";
import { LightCounts } from "./LightCounts";
import { LightMark } from "./LightMark";
import css from "./PlaceList.module.css";
import { countsOf, type Place, within } from "./spaces";

/** A place with its projects, and the places in it. */
export function PlaceList({ place, asOf, top }: { place: Place; asOf?: string; top?: boolean }) {
  const { t } = useTranslation();
  const all = within(place);
  const total = yuanOf(all.reduce((sum, each) => sum + (fenOf(each.totalInvest.amount) ?? 0n), 0n));
  const facts = <span className={css.facts}>{t("squad.spaces.count", { n: all.length })} · <Money value={total} unit="yi" /></span>;
  const body = (
    <>
      {place.projects.length > 0 && (
        <ul className={css.projects}>
          {place.projects.map((each) => (
            <li key={each.id}>
              <LightMark colour={each.light?.colour} />
              <Link to={`/squad/projects/${each.id}${asOf ? `?asOf=${asOf}` : ""}`}>{each.name}</Link>
              <small>{t(`squad.stage.${each.stage}`)}</small>
            </li>
          ))}
        </ul>
      )}
      {place.places.map((each) => <PlaceList key={each.path} place={each} asOf={asOf} />)}
    </>
  );
  if (top) return <Panel title={place.name} extra={facts}><LightCounts counts={countsOf(all)} />{body}</Panel>;
  return (
    <details className={css.place} open>
      <summary>{place.name} {facts}</summary>
      {body}
    </details>
  );
}

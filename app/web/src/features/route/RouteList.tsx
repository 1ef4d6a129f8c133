import { useTranslation } from "react-i18next";
import type { Route, RouteStop } from "@/api/types";
import { dateText } from "@/kit/dates";
import { conditionsOf } from "./conditions";
import { StopPeople } from "./StopPeople";
import css from "./RouteList.module.css";

interface Props {
  route: Route;
  label: string;
  /** The stop that is being left, which need not be told. */
  without?: string;
}

/** The way ahead as sentences: what comes, whom it asks, until when, and what it depends on. */
export function RouteList({ route, label, without }: Props) {
  const { t } = useTranslation();
  const stops = route.stops.filter((stop) => stop.kind !== "start" && stop.id !== without);
  const date = (stop: RouteStop): string => (stop.dueAt ? t(stop.earliest ? "route.earliest" : "route.until", { date: dateText(stop.dueAt) }) : "");
  return (
    <>
      <ol className={css.route} aria-label={label}>
        {stops.map((stop) => {
          const depends = stop.sure ? [] : conditionsOf(route, stop.id);
          return (
            <li key={stop.id} className={`${stop.sure ? css.sure : css.open} ${stop.kind === "end" ? css.end : ""} ${stop.here ? css.here : ""}`}>
              <span className={css.name}>
                <strong>{stop.name}</strong>
                {stop.here && <em>{t("route.here")}</em>}
              </span>
              {stop.who && <StopPeople who={stop.who} />}
              {stop.kind !== "end" && date(stop) && <small>{date(stop)}</small>}
              {depends.length > 0 && <small className={css.when}>{t("route.when", { words: depends.join(t("route.or")) })}</small>}
            </li>
          );
        })}
      </ol>
      {!route.whole && <p className={css.when}>{t("route.cut")}</p>}
    </>
  );
}

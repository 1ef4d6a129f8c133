import { useTranslation } from "react-i18next";
import { dateTimeText } from "@/kit/dates";
import { StatusTag } from "@/kit/StatusTag";
import type { DrawnStop } from "./drawing";
import { tookText } from "./stopText";
import css from "./DrawnList.module.css";

const tone = { done: "neutral", here: "accent", ahead: "neutral" } as const;

/** Every stop of the drawing in order, with who did what and how long it took. */
export function DrawnList({ stops }: { stops: DrawnStop[] }) {
  const { t } = useTranslation();
  return (
    <ol className={css.stops} aria-label={t("route.drawing")}>
      {stops.filter(({ stop }) => stop.kind !== "start").map(({ stop, state, visits }) => (
        <li key={stop.id} aria-current={state === "here" ? "step" : undefined}>
          <span><strong>{stop.name}</strong> <StatusTag tone={tone[state]}>{t(`route.state.${state}`)}</StatusTag></span>
          {visits.map((visit) => (
            <small key={visit.openedAt + visit.who}>
              {t(visit.doneAt ? "route.visit" : "route.waiting", { who: visit.who, outcome: visit.outcome ?? "", took: tookText(visit, t) })}
              {" · "}<time dateTime={visit.doneAt ?? visit.openedAt}>{dateTimeText(visit.doneAt ?? visit.openedAt)}</time>
            </small>
          ))}
        </li>
      ))}
    </ol>
  );
}

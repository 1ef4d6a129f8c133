import type { TFunction } from "i18next";
import { type DrawnStop, hoursOf, type Visit } from "./drawing";
import { peopleText } from "./peopleText";

/** How long, in the unit people would say. */
export function tookText(visit: Visit, t: TFunction): string {
  const hours = hoursOf(visit);
  return hours < 48 ? t("route.hours", { n: hours }) : t("route.days", { n: Math.round(hours / 24) });
}

/** What happened at a stop, the newest first; of one that lies ahead whom it will ask. */
export function stopText({ stop, visits }: DrawnStop, t: TFunction): string[] {
  if (!visits.length) return stop.who ? [peopleText(stop.who, t)] : [];
  return [...visits].reverse().map((visit) => t(visit.doneAt ? "route.visit" : "route.waiting", { who: visit.who, outcome: visit.outcome ?? "", took: tookText(visit, t) }));
}

import type { PathStop, Route, RouteStop } from "@/api/types";

/** One time somebody worked at a stop. */
export interface Visit {
  who: string;
  outcome?: string;
  openedAt: string;
  doneAt?: string;
}

export interface DrawnStop {
  stop: RouteStop;
  state: "done" | "here" | "ahead";
  visits: Visit[];
}

/** Lays what has happened over the drawing. */
export function drawn(drawing: Route, path: PathStop[], ahead: Route, end?: string): DrawnStop[] {
  const standing = new Set(ahead.stops.filter((stop) => stop.here).map((stop) => stop.id));
  return drawing.stops.map((stop) => {
    const visits = path.filter((each) => each.kind === "step" && each.step === stop.step).map(({ who, outcome, openedAt, doneAt }) => ({ who, outcome, openedAt, doneAt }));
    const here = standing.has(stop.id) || visits.some((visit) => !visit.doneAt);
    const passed = visits.length > 0 || stop.kind === "start" || (stop.kind === "end" && stop.step === end);
    return { stop, visits, state: here ? "here" : passed ? "done" : "ahead" };
  });
}

/** Whole hours a visit took, until now when it is not over. */
export const hoursOf = (visit: Visit, now: Date = new Date()): number =>
  Math.max(0, Math.round((Date.parse(visit.doneAt ?? now.toISOString()) - Date.parse(visit.openedAt)) / 3_600_000));

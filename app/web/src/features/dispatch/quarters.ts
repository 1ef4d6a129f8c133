import type { ScoreRow } from "@/api/types";

/** `2026-Q1` of a day `2026-02-14`. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The quarter before. */
export function before(quarter: string): string {
  const [year, part] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return part === 1 ? `${year - 1}-Q4` : `${year}-Q${part - 1}`;
}

/** This quarter and those before it, newest first. */
export function recent(quarter: string, many: number): string[] {
  const found = [quarter];
  while (found.length < many) found.push(before(found.at(-1) ?? quarter));
  return found;
}

/** By track, in the order the tracks first come; within each by rank. */
export function byTrack(items: ScoreRow[]): [track: string, rows: ScoreRow[]][] {
  const tracks = new Map<string, ScoreRow[]>();
  for (const item of items) tracks.set(item.track, [...(tracks.get(item.track) ?? []), item]);
  return [...tracks].map(([track, rows]) => [track, [...rows].sort((one, other) => one.rank - other.rank)]);
}

/** How many ranks a project has gained; nothing where it was not ranked before. */
export const gained = (row: Pick<ScoreRow, "rank" | "before">): number | undefined => (row.before === undefined ? undefined : row.before - row.rank);

/** `2026-07` of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const parts = (month: string): [year: number, month: number] => [Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1];

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export function shifted(month: string, by: number): string {
  const [year, at] = parts(month);
  return monthOf(iso(year, at + by, 1));
}

/** First and last day of a month. */
export function spanOfMonth(month: string): { from: string; to: string } {
  const [year, at] = parts(month);
  return { from: iso(year, at, 1), to: iso(year, at + 1, 0) };
}

/** Weeks from Monday to Sunday; what belongs to another month is left empty. */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year, at] = parts(month);
  const before = (new Date(Date.UTC(year, at, 1)).getUTCDay() + 6) % 7;
  const days = Number(spanOfMonth(month).to.slice(8));
  const weeks: (string | undefined)[][] = [];
  for (let first = 1 - before; first <= days; first += 7)
    weeks.push(Array.from({ length: 7 }, (_, weekday) => (first + weekday < 1 || first + weekday > days ? undefined : iso(year, at, first + weekday))));
  return weeks;
}

/** What stands on each day, in the order it came. */
export function byDay<T>(items: readonly T[], dayOf: (item: T) => string): Map<string, T[]> {
  const days = new Map<string, T[]>();
  for (const item of items) days.set(dayOf(item), [...(days.get(dayOf(item)) ?? []), item]);
  return days;
}

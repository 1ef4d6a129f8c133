import i18next from "i18next";

/** Parks live in one zone; a visitor's laptop abroad still sees the park's clock. */
let zone = "Asia/Shanghai";

/** From now on everything is told by this park's clock. */
export const workBy = (parks: string | undefined): void => {
  zone = parks || "Asia/Shanghai";
};

const format = (options: Intl.DateTimeFormatOptions) => (instant: string) => {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : new Intl.DateTimeFormat(i18next.language || "zh-CN", { timeZone: zone, ...options }).format(date);
};

/** A day without an hour is the same day by every clock. */
const formatDay = (options: Intl.DateTimeFormatOptions) => (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(i18next.language || "zh-CN", { timeZone: "UTC", ...options }).format(date);
};

/** `2026-07-15` in words. */
export const dayText = formatDay({ year: "numeric", month: "long", day: "numeric" });
export const monthText = (month: string): string => formatDay({ year: "numeric", month: "long" })(`${month}-01`);
export const weekdayText = formatDay({ month: "long", day: "numeric", weekday: "long" });

export const dateText = format({ year: "numeric", month: "long", day: "numeric" });
export const shortDate = format({ month: "short", day: "numeric" });
export const dateTimeText = format({ year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
/** The last moment of a time, as officials write it: midnight is 24:00 of the day before. */
export function untilText(instant: string): string {
  const end = new Date(instant);
  if (Number.isNaN(end.getTime())) return instant;
  const midnight = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(end) === "00:00";
  return midnight ? `${dateText(lastMoment(instant))} 24:00` : dateTimeText(instant);
}
/** Within the last day of a time that ends at midnight. */
export const lastMoment = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();
export const clockText = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The day in the park's zone, `2026-03-01`. */
export function dayOf(instant: string | Date): string {
  const date = typeof instant === "string" ? new Date(instant) : instant;
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(date);
}

/** Whole calendar days from today to that instant; negative when it has passed. */
export function daysUntil(instant: string, now: Date = new Date()): number {
  return Math.round((Date.parse(dayOf(lastMoment(instant))) - Date.parse(dayOf(now))) / 86_400_000);
}

/** A moment as a clock of the park shows it, `2026-03-15T09:30`: what a field for a local time holds. */
export const parkLocal = (moment: Date): string => new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(moment).replace(" ", "T");

/** A local time of the park as a person types it, `2026-03-15T09:30`, as an instant; anything else stays as it is. */
export function parkInstant(local: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return local;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return local;
  const ahead = (at: number): number => Date.parse(`${parkLocal(new Date(at))}:00Z`) - at;
  // Twice: where clocks are changed, the first guess may lie on the other side of the change.
  const near = asUtc - ahead(asUtc);
  return new Date(asUtc - ahead(near)).toISOString();
}

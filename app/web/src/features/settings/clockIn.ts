import i18next from "i18next";

/** What a clock shows there now, `11月21日 16:30`. */
export const clockIn = (zone: string, now: Date = new Date()): string =>
  new Intl.DateTimeFormat(i18next.language || "zh-CN", { timeZone: zone, month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now);

import type { TFunction } from "i18next";

/** `2026-W10` as people say it: 2026年第10周. What is no week stays as it is. */
export function weekText(week: string, t: TFunction): string {
  const [, year, n] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  return year && n ? t("kit.week", { year, n: Number(n) }) : week;
}

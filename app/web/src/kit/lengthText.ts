import type { TFunction } from "i18next";

const units = { WD: "kit.length.WD", WH: "kit.length.WH", ND: "kit.length.ND", H: "kit.length.H" } as const;

/** `5WD` as people say it: 5 个工作日. Words that are no such code stay as they are. */
export function lengthText(length: string, t: TFunction): string {
  const [, figure, unit] = /^(\d+(?:\.\d+)?)(WD|WH|ND|H)$/.exec(length) ?? [];
  return figure && unit && unit in units ? t(units[unit as keyof typeof units], { n: figure }) : length;
}

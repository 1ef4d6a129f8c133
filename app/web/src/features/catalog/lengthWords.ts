import type { TFunction } from "i18next";

const UNITS = { WD: "catalog.unit.WD", WH: "catalog.unit.WH", ND: "catalog.unit.ND", H: "catalog.unit.H" } as const;

/** `5WD` → 5 个工作日; a length of another kind stays as it is written. */
export function lengthWords(length: string, t: TFunction): string {
  const match = /^(\d+(?:\.\d+)?)(WD|WH|ND|H)$/.exec(length);
  return match ? t(UNITS[match[2] as keyof typeof UNITS], { n: match[1] ?? "" }) : length;
}

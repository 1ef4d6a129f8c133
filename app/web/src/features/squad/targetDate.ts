import type { TFunction } from "i18next";

/** How exactly a target day is known (目标日期精度): `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-07-15`. */
export type Precision = "YEAR" | "HALF" | "QUARTER" | "MONTH" | "DAY";
export const precisions: readonly Precision[] = ["YEAR", "HALF", "QUARTER", "MONTH", "DAY"];

const shapes: Record<Precision, RegExp> = {
  YEAR: /^(\d{4})$/,
  HALF: /^(\d{4})-H([12])$/,
  QUARTER: /^(\d{4})-Q([1-4])$/,
  MONTH: /^(\d{4})-(0[1-9]|1[0-2])$/,
  DAY: /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** The precision of a whole target date; undefined while it is still being typed. */
export const precisionOf = (date: string): Precision | undefined => precisions.find((each) => shapes[each].test(date));

const day = (year: number, month: number, of: number): string => new Date(Date.UTC(year, month, of)).toISOString().slice(0, 10);

/** First and last day of what a target date spans; lights are judged by the last. */
export function spanOf(date: string): { first: string; last: string } | undefined {
  const precision = precisionOf(date);
  if (!precision) return undefined;
  const [, year = "", part = "1", rest = "1"] = shapes[precision].exec(date) ?? [];
  const y = Number(year);
  const p = Number(part);
  switch (precision) {
    case "YEAR":
      return { first: day(y, 0, 1), last: day(y, 12, 0) };
    case "HALF":
      return { first: day(y, p === 1 ? 0 : 6, 1), last: day(y, p * 6, 0) };
    case "QUARTER":
      return { first: day(y, (p - 1) * 3, 1), last: day(y, p * 3, 0) };
    case "MONTH":
      return { first: day(y, p - 1, 1), last: day(y, p, 0) };
    case "DAY": {
      const same = day(y, p - 1, Number(rest));
      return same === date ? { first: same, last: same } : undefined;
    }
  }
}

/** The same target, said more or less exactly: what is known of it stays, the rest is its end. */
export function withPrecision(date: string, precision: Precision): string {
  const last = spanOf(date)?.last;
  if (!last) return "";
  const [year = "", month = ""] = last.split("-");
  switch (precision) {
    case "YEAR":
      return year;
    case "HALF":
      return `${year}-H${Number(month) <= 6 ? 1 : 2}`;
    case "QUARTER":
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case "MONTH":
      return `${year}-${month}`;
    case "DAY":
      return last;
  }
}

/** 2026 年第三季度, as officials say it. */
export function targetText(date: string, t: TFunction): string {
  const precision = precisionOf(date);
  if (!precision) return date;
  const [, year = "", part = "", rest = ""] = shapes[precision].exec(date) ?? [];
  switch (precision) {
    case "YEAR":
      return t("squad.date.YEAR", { year });
    case "HALF":
      return t(part === "1" ? "squad.date.H1" : "squad.date.H2", { year });
    case "QUARTER":
      return t("squad.date.QUARTER", { year, part: t(`squad.date.q${part as "1" | "2" | "3" | "4"}`) });
    case "MONTH":
      return t("squad.date.MONTH", { year, month: Number(part) });
    case "DAY":
      return t("squad.date.DAY", { year, month: Number(part), day: Number(rest) });
  }
}

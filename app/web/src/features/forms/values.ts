import type { FieldSpec, FieldValue } from "@/api/types";
import { scaled, shownMoney, typedMoney } from "@/kit/money";
import { halfWidth, tidyCode, tidyNumber } from "@/kit/tidy";
import { unitOf } from "./unitOf";

/** What was typed → what is kept. Text that is no such value is kept as typed, for its author to correct. */
export function kept(spec: FieldSpec, text: string): FieldValue {
  switch (spec.kind) {
    case "money": {
      const figure = tidyNumber(text);
      return figure === "" ? null : typedMoney(figure, unitOf(spec));
    }
    case "decimal":
    case "percent":
      return tidyNumber(text).replace(/[%％]$/, "") || null;
    case "integer": {
      const figure = tidyNumber(text);
      return /^-?\d{1,15}$/.test(figure) ? Number(figure) : figure || null;
    }
    case "uscc":
    case "idcard":
      return tidyCode(text) || null;
    case "phone":
      return tidyNumber(text).replace(/^\+?86(?=1\d{10}$)/, "").replace(/-/g, "") || null;
    case "email":
    case "url":
      return halfWidth(text).trim() || null;
    default:
      return text || null;
  }
}

/** What is kept → what stands in the control. */
export function shown(spec: FieldSpec, value: FieldValue): string {
  if (value === null || value === undefined) return "";
  if (spec.kind === "money" && typeof value === "string") return shownMoney(value, unitOf(spec));
  return String(value);
}

export function isEmpty(value: FieldValue): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Exact amounts for sums and comparisons: fen for money, hundredths of a percent, millionths otherwise. */
export function exact(spec: FieldSpec, value: FieldValue): bigint | undefined {
  if (typeof value === "number") return scaled(String(value), places(spec));
  return typeof value === "string" ? scaled(value, places(spec)) : undefined;
}

export const places = (spec: FieldSpec): number => (spec.kind === "money" ? 2 : spec.kind === "integer" ? 0 : 6);

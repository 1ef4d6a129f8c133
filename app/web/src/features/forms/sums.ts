import type { FieldSpec, FieldValue, FormValues } from "@/api/types";
import { unscaled } from "@/kit/money";
import { exact, places } from "./values";

export const rowsOf = (value: FieldValue): FormValues[] =>
  Array.isArray(value) ? value.filter((row): row is FormValues => typeof row === "object" && row !== null) : [];

export const summable = (spec: FieldSpec): boolean => spec.kind === "money" || spec.kind === "percent" || spec.kind === "integer" || spec.kind === "decimal" || spec.kind === "formula";

/** The exact sum of a column; cells that are no figure count as nothing. */
export function sumOf(rows: FormValues[], column: string, spec: FieldSpec): bigint {
  return rows.reduce((sum, row) => sum + (exact(spec, row[column]) ?? 0n), 0n);
}

/** A sum as a value of its column: yuan with two decimals, plain figures otherwise. */
export function sumValue(sum: bigint, spec: FieldSpec): string {
  const text = unscaled(sum, places(spec));
  return spec.kind === "money" || spec.result === "money" || !text.includes(".") ? text : text.replace(/\.?0+$/, "");
}

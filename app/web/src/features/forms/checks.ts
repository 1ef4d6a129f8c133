import type { FieldValue, FormCheck, FormSpec, FormValues } from "@/api/types";
import { fenOf } from "@/kit/money";
import { pointerTo } from "./pointer";
import { met } from "./rights";
import { rowsOf, sumOf } from "./sums";
import { exact, isEmpty } from "./values";

/** The field a check belongs to: where its finding stands. */
export const ownerOf = (check: FormCheck): string => ("table" in check && check.table ? check.table : "field" in check ? check.field : "");

/**
 * Where a check does not hold, as pointers. A check whose values are missing or malformed holds: that has
 * its own finding. `matches` looks at other papers and is the server's alone.
 */
export function broken(check: FormCheck, form: FormSpec, data: FormValues): string[] {
  if (check.when && !met(check.when, data)) return [];
  const rows = "table" in check && check.table ? rowsOf(data[check.table]) : [];
  const cells = (column: string, wrong: (row: FormValues, at: number) => boolean): string[] =>
    rows.flatMap((row, at) => (wrong(row, at) ? [pointerTo(ownerOf(check), at, column)] : []));
  const field = (wrong: boolean): string[] => (wrong ? [pointerTo(ownerOf(check))] : []);
  switch (check.kind) {
    case "sumEquals":
    case "sumIs":
      return field(sumMisses(check, form, data, rows));
    case "atMost": {
      const [value, bound] = [figure(form, data, check.field), figure(form, data, check.bound)];
      return field(value !== undefined && bound !== undefined && value > bound);
    }
    case "beforeDate": {
      const [date, bound] = [data[check.field], data[check.bound]];
      return field(typeof date === "string" && typeof bound === "string" && date > bound);
    }
    case "minRows":
      return field(rows.length < check.rows);
    case "distinct":
      return cells(check.column, (row, at) => !isEmpty(row[check.column]) && rows.slice(0, at).some((other) => alike(other[check.column], row[check.column])));
    case "balance":
      return cells(check.assets, (row) => {
        const [assets, debt, equity] = [check.assets, check.debt, check.equity].map((column) => fenOf(String(row[column] ?? "")));
        const gap = assets === undefined || debt === undefined || equity === undefined ? 0n : assets - debt - equity;
        return (gap < 0n ? -gap : gap) > (fenOf(check.tolerance ?? "0.01") ?? 1n);
      });
    case "forbids":
      return check.table ? cells(check.field, (row) => check.values.includes(String(row[check.field]))) : field(check.values.includes(String(data[check.field])));
    case "matches":
      return [];
  }
}

function sumMisses(check: Extract<FormCheck, { kind: "sumEquals" | "sumIs" }>, form: FormSpec, data: FormValues, rows: FormValues[]): boolean {
  const column = form.fields[check.table]?.columns?.[check.column];
  if (!column || !rows.length) return false;
  const wanted = check.kind === "sumEquals" ? figure(form, data, check.field) : exact(column, check.value);
  return wanted !== undefined && sumOf(rows, check.column, column) !== wanted;
}

function figure(form: FormSpec, data: FormValues, field: string): bigint | undefined {
  const spec = form.fields[field];
  return spec && exact(spec, data[field]);
}

/** Letter case and blanks do not make a difference. */
const alike = (one: FieldValue, other: FieldValue): boolean => likeness(one) === likeness(other);
const likeness = (value: FieldValue): string => String(value ?? "").replace(/\s/g, "").toLowerCase();

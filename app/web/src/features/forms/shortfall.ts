import type { FormCheck, FormSpec, FormValues } from "@/api/types";
import { rowsOf, sumOf, sumValue } from "./sums";
import { exact } from "./values";

/** By how much a sum misses what it must be; false when it agrees, undefined when there is nothing to compare with. */
export function shortfall(check: FormCheck, form: FormSpec, data: FormValues): { by: string; tooMuch: boolean } | false | undefined {
  if (check.kind !== "sumEquals" && check.kind !== "sumIs") return undefined;
  const column = form.fields[check.table]?.columns?.[check.column];
  const field = check.kind === "sumEquals" ? form.fields[check.field] : undefined;
  const wanted = check.kind === "sumEquals" ? field && exact(field, data[check.field]) : column && exact(column, check.value);
  if (!column || wanted === undefined) return undefined;
  const gap = wanted - sumOf(rowsOf(data[check.table]), check.column, column);
  return gap === 0n ? false : { by: sumValue(gap < 0n ? -gap : gap, column), tooMuch: gap < 0n };
}

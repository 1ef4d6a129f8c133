import type { FieldValue, FormValues } from "@/api/types";

/** A field that both sides changed to different values. */
export interface Clash {
  field: string;
  mine: FieldValue;
  theirs: FieldValue;
}

/** Three versions of one form, field by field: what only one side changed is taken over. */
export function merge(base: FormValues, mine: FormValues, theirs: FormValues): { data: FormValues; clashes: Clash[] } {
  const data: FormValues = { ...theirs };
  const clashes: Clash[] = [];
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (same(mine[field], base[field]) || same(mine[field], theirs[field])) continue;
    data[field] = mine[field] ?? null;
    if (!same(theirs[field], base[field])) clashes.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  return { data, clashes };
}

export const same = (one: FieldValue | FormValues, other: FieldValue | FormValues): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

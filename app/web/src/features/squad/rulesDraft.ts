import { tidyNumber } from "@/kit/tidy";

export interface RuleDraft {
  group: string;
  rule: string;
  typed: string;
}

/** Group → rule → number, flat for a form; what is no number stays out of it and is left as it is. */
export const draftOfRules = (rules: Record<string, unknown>): RuleDraft[] =>
  Object.entries(rules).flatMap(([group, body]) =>
    typeof body === "object" && body !== null ? Object.entries(body).flatMap(([rule, value]) => (typeof value === "number" ? [{ group, rule, typed: String(value) }] : [])) : [],
  );

export const isWhole = (typed: string): boolean => /^\d{1,6}$/.test(tidyNumber(typed));

/** What is sent: everything that is there, with the numbers as typed. */
export function rulesOf(before: Record<string, unknown>, draft: readonly RuleDraft[]): Record<string, Record<string, number>> {
  const after = structuredClone(before) as Record<string, Record<string, number>>;
  for (const { group, rule, typed } of draft) after[group] = { ...after[group], [rule]: Number(tidyNumber(typed)) };
  return after;
}

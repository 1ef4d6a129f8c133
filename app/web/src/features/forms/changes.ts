import type { FieldSpec, FormSpec, FormValues } from "@/api/types";
import { isEmpty } from "./values";

export interface Change {
  field: string;
  spec: FieldSpec;
}

/** The fields of a form that are not as they were, in the order of the page. */
export function changes(form: FormSpec, before: FormValues, now: FormValues): Change[] {
  return form.sections
    .flatMap((section) => section.fields)
    .flatMap((field) => {
      const spec = form.fields[field];
      return spec && spec.kind !== "note" && !same(before[field], now[field]) ? [{ field, spec }] : [];
    });
}

/** Nothing and an empty list or text are the same; the order of an object's members says nothing. */
export function same(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string {
  if (isEmpty(value as FormValues[string])) return "";
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const filled = Object.entries(value).filter(([, each]) => !isEmpty(each as FormValues[string]));
    return `{${filled.sort(([a], [b]) => a.localeCompare(b)).map(([name, each]) => `${name}:${written(each)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

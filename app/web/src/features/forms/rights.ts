import type { Condition, FieldRight, FieldSpec, FormSpec, FormValues, StepRights } from "@/api/types";

const open: StepRights = {};

/** What the step may do with the fields; a form without word about a step is open. */
export const rightsOf = (form: FormSpec, step?: string): StepRights => (step && form.rights?.[step]) || open;

/** Only the named fields are open, everything else can be read: a correction. */
export const onlyOpen = (fields: string[]): StepRights => ({ "*": "read", ...Object.fromEntries(fields.map((field) => [field, "write" as const])) });

export function rightTo(field: string, spec: FieldSpec, rights: StepRights): FieldRight {
  const right = rights[field] ?? rights["*"] ?? "write";
  return right === "write" && spec.required ? "required" : right;
}

/** No answer is never among the values, so `notIn` holds without one. */
export function met(condition: Condition, data: FormValues): boolean {
  const value = data[condition.field];
  const given = (Array.isArray(value) ? value : [value]).filter((each) => each !== null && each !== undefined).map(String);
  const among = (condition.in ?? condition.notIn ?? []).some((wanted) => given.includes(String(wanted)));
  return condition.in ? among : !among;
}

/** A field with a condition exists only while it holds. */
export function applies(spec: FieldSpec, data: FormValues): boolean {
  return [spec.when, spec.within].every((condition) => !condition || met(condition, data));
}

/** The fields of a section that this person sees now. */
export function shownFields(form: FormSpec, fields: string[], rights: StepRights, data: FormValues): [string, FieldSpec, FieldRight][] {
  return fields.flatMap((field): [string, FieldSpec, FieldRight][] => {
    const spec = form.fields[field];
    if (!spec || !applies(spec, data)) return [];
    const right = rightTo(field, spec, rights);
    return right === "hidden" ? [] : [[field, spec, right]];
  });
}

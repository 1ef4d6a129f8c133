/** What the plain forms change in a draft. Everything else in it stays as it is: the files are richer than the forms. */
export interface DraftContent {
  bundle: Record<string, unknown>;
  drawing: string;
  parts: Record<string, unknown>;
}
export interface DraftStep {
  name: Words;
  assign: { role?: string; starter?: boolean; field?: string };
  deadline?: { length: string };
}
export interface DraftField {
  kind: string;
  label: Words;
  required?: boolean;
}
interface Words {
  "zh-CN": string;
  en?: string;
}
interface DraftForm {
  title: Words;
  sections: { key: string; title?: Words; fields: string[] }[];
  fields: Record<string, DraftField>;
  rights?: Record<string, Record<string, string>>;
}

type Named<T> = [key: string, value: T];

export const NEW_KINDS = ["text", "textarea", "integer", "decimal", "money", "percent", "date", "boolean", "file", "files"] as const;
export type NewKind = (typeof NEW_KINDS)[number];

export const stepsOf = (draft: DraftContent): Named<DraftStep>[] => Object.entries((draft.bundle.steps ?? {}) as Record<string, DraftStep>);
export const formsOf = (draft: DraftContent): string[] => Object.keys(draft.parts).filter((name) => name.startsWith("forms/"));
export const formOf = (draft: DraftContent, part: string): DraftForm => draft.parts[part] as DraftForm;
export const fieldsOf = (draft: DraftContent, part: string): Named<DraftField>[] => {
  const form = formOf(draft, part);
  return form.sections.flatMap((section) => section.fields).flatMap((name) => (form.fields[name] ? [[name, form.fields[name]] as Named<DraftField>] : []));
};

export const withStep = (draft: DraftContent, key: string, change: Partial<DraftStep>): DraftContent => {
  const steps = draft.bundle.steps as Record<string, DraftStep>;
  return { ...draft, bundle: { ...draft.bundle, steps: { ...steps, [key]: { ...(steps[key] as DraftStep), ...change } } } };
};

/** No length is no deadline. */
export const withLength = (draft: DraftContent, key: string, length: string): DraftContent => withStep(draft, key, { deadline: length ? { length } : undefined });

export const withField = (draft: DraftContent, part: string, name: string, change: Partial<DraftField>): DraftContent => {
  const form = formOf(draft, part);
  return withForm(draft, part, { ...form, fields: { ...form.fields, [name]: { ...(form.fields[name] as DraftField), ...change } } });
};

/** The field goes from everywhere in the form: list, section, rights. */
export const withoutField = (draft: DraftContent, part: string, name: string): DraftContent => {
  const form = formOf(draft, part);
  const sections = form.sections.map((section) => ({ ...section, fields: section.fields.filter((each) => each !== name) }));
  const rights = form.rights && Object.fromEntries(Object.entries(form.rights).map(([step, each]) => [step, without(each, name)]));
  return withForm(draft, part, { ...form, sections, fields: without(form.fields, name), ...(rights ? { rights } : {}) });
};

/** A new field stands last in the last section. */
export const withNewField = (draft: DraftContent, part: string, field: { kind: NewKind; label: string; required: boolean }): DraftContent => {
  const form = formOf(draft, part);
  const name = freeName(form.fields);
  const made: Record<string, unknown> = { kind: field.kind, label: { "zh-CN": field.label }, required: field.required };
  if (field.kind === "file" || field.kind === "files") made.accept = ["application/pdf", "image/jpeg", "image/png"];
  const last = form.sections.length - 1;
  const sections = form.sections.map((section, at) => (at === last ? { ...section, fields: [...section.fields, name] } : section));
  return withForm(draft, part, { ...form, sections, fields: { ...form.fields, [name]: made as unknown as DraftField } });
};

const withForm = (draft: DraftContent, part: string, form: DraftForm): DraftContent => ({ ...draft, parts: { ...draft.parts, [part]: form } });

const without = <T>(all: Record<string, T>, name: string): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));

function freeName(fields: Record<string, unknown>): string {
  let n = 1;
  while (fields[`own${n}`]) n += 1;
  return `own${n}`;
}

/** A file of the draft replaced by one from disk; says which part it is from its name. */
export function withFile(draft: DraftContent, name: string, text: string): DraftContent {
  if (name.endsWith(".bpmn") || name.endsWith(".xml")) return { ...draft, drawing: text };
  const content = JSON.parse(text) as Record<string, unknown>;
  if (typeof content.steps === "object") return { ...draft, bundle: content };
  const key = typeof content.key === "string" ? content.key : name.replace(/\.json$/, "");
  return { ...draft, parts: { ...draft.parts, [`${content.groups ? "rubrics" : "forms"}/${key}`]: content } };
}

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
  help?: Words;
  when?: DraftCondition;
  options?: DraftOption[];
  dictionary?: string;
  formula?: string;
  result?: string;
  precision?: string;
  unit?: string;
  prefill?: string;
  naming?: string;
  template?: { label: Words; file?: string; url?: string };
  accept?: string[];
}
export interface DraftOption {
  value: string;
  label: Words;
  children?: DraftOption[];
}
export interface DraftCondition {
  field: string;
  in?: (string | boolean)[];
  notIn?: (string | boolean)[];
}
export interface DraftSection {
  key: string;
  title?: Words;
  fields: string[];
  when?: DraftCondition;
}
export interface Words {
  "zh-CN": string;
  en?: string;
}
interface DraftForm {
  title: Words;
  sections: DraftSection[];
  fields: Record<string, DraftField>;
  rights?: Record<string, Record<string, string>>;
}

type Named<T> = [key: string, value: T];

export const NEW_KINDS = [
  "text", "textarea", "integer", "decimal", "money", "percent", "formula", "date", "boolean", "choice", "choices", "tree", "dictionary", "company", "uscc", "phone", "email", "url", "file", "files",
] as const;
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
  const field = form.fields[name];
  // A file for its slot may arrive when the field is gone.
  return field ? withForm(draft, part, { ...form, fields: { ...form.fields, [name]: { ...field, ...change } } }) : draft;
};

/** The field goes from everywhere in the form: list, section, rights. */
export const withoutField = (draft: DraftContent, part: string, name: string): DraftContent => {
  const form = formOf(draft, part);
  const sections = form.sections.map((section) => ({ ...section, fields: section.fields.filter((each) => each !== name) }));
  const rights = form.rights && Object.fromEntries(Object.entries(form.rights).map(([step, each]) => [step, without(each, name)]));
  return withForm(draft, part, { ...form, sections, fields: without(form.fields, name), ...(rights ? { rights } : {}) });
};

/** A new field stands last in its section, the last one when none is named. */
export const withNewField = (draft: DraftContent, part: string, field: { kind: NewKind; label: string; required: boolean; section?: string }): DraftContent => {
  const form = formOf(draft, part);
  const name = freeName(form.fields);
  const made: DraftField = { kind: field.kind, label: { "zh-CN": field.label }, ...(field.kind === "formula" ? {} : { required: field.required }), ...STARTS[field.kind] };
  const home = form.sections.findIndex((section) => section.key === field.section);
  const at = home < 0 ? form.sections.length - 1 : home;
  const sections = form.sections.map((section, n) => (n === at ? { ...section, fields: [...section.fields, name] } : section));
  return withForm(draft, part, { ...form, sections, fields: { ...form.fields, [name]: made } });
};

const OPTIONS: DraftOption[] = [{ value: "o1", label: { "zh-CN": "选项一" } }, { value: "o2", label: { "zh-CN": "选项二" } }];
const PAPERS = ["application/pdf", "image/jpeg", "image/png"];

/** What a kind cannot be without; the settings say it better afterwards. */
const STARTS: Partial<Record<NewKind, Partial<DraftField>>> = {
  choice: { options: OPTIONS },
  choices: { options: OPTIONS },
  tree: { options: [{ value: "o1", label: { "zh-CN": "大类" }, children: [{ value: "o2", label: { "zh-CN": "小类" } }] }] },
  dictionary: { dictionary: "industry" },
  formula: { formula: "0", result: "money" },
  file: { accept: PAPERS },
  files: { accept: PAPERS },
};

export const withSection = (draft: DraftContent, part: string, key: string, change: Partial<DraftSection>): DraftContent => {
  const form = formOf(draft, part);
  return withForm(draft, part, { ...form, sections: form.sections.map((section) => (section.key === key ? { ...section, ...change } : section)) });
};

export const withNewSection = (draft: DraftContent, part: string, title: string): DraftContent => {
  const form = formOf(draft, part);
  const taken = Object.fromEntries(form.sections.map((section) => [section.key, section]));
  return withForm(draft, part, { ...form, sections: [...form.sections, { key: freeName(taken), title: { "zh-CN": title }, fields: [] }] });
};

/** Only an empty one goes: what stands in it is moved or removed first. */
export const withoutSection = (draft: DraftContent, part: string, key: string): DraftContent => {
  const form = formOf(draft, part);
  return withForm(draft, part, { ...form, sections: form.sections.filter((section) => section.key !== key || section.fields.length) });
};

export const movedTo = (draft: DraftContent, part: string, name: string, key: string): DraftContent => {
  const form = formOf(draft, part);
  const sections = form.sections.map((section) => ({ ...section, fields: [...section.fields.filter((each) => each !== name), ...(section.key === key ? [name] : [])] }));
  return withForm(draft, part, { ...form, sections });
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

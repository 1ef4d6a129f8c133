import type { FormSpec } from "@/api/types";

/** The form with nothing but the fields to be corrected. */
export function openForm(form: FormSpec, fields: string[]): FormSpec {
  return { ...form, sections: form.sections.map((section) => ({ ...section, help: undefined, fields: section.fields.filter((field) => fields.includes(field)) })).filter((section) => section.fields.length) };
}

import type { TFunction } from "i18next";
import type { FormSection, FormSpec, FormValues, StepRights } from "@/api/types";
import { findings } from "./findings";
import { shownFields } from "./rights";
import { isEmpty } from "./values";

export interface Completeness {
  section: FormSection;
  state: "empty" | "started" | "complete";
  /** Fields with something in them, of those that must be filled. */
  filled: number;
  required: number;
}

/** How far each section is, for the list a person works through. */
export function completeness(form: FormSpec, rights: StepRights, data: FormValues, t: TFunction): Completeness[] {
  return form.sections.map((section) => {
    const fields = shownFields(form, section.fields, rights, data).filter(([, spec]) => spec.kind !== "note");
    const required = fields.filter(([, , right]) => right === "required");
    const touched = fields.some(([field]) => !isEmpty(data[field]));
    const clean = findings(form, rights, data, t, [section.key]).length === 0;
    return {
      section,
      state: clean && (touched || !required.length) ? "complete" : touched ? "started" : "empty",
      filled: required.filter(([field]) => !isEmpty(data[field])).length,
      required: required.length,
    };
  });
}

import type { FormSpec, Option } from "@/api/types";
import { CORRECTION } from "./answerRules";

export interface CorrectableSection {
  key: string;
  title: string;
  fields: Option[];
}

/** What may be reopened, in the order of the application; options that stand in no section come last. */
export function correctable(form: FormSpec, application: FormSpec | undefined, rest: string): CorrectableSection[] {
  const options = form.fields[CORRECTION]?.options ?? [];
  const sections = (application?.sections ?? [])
    .map((section) => ({ key: section.key, title: section.title, fields: section.fields.flatMap((field) => options.filter((option) => option.value === field)) }))
    .filter((section) => section.fields.length);
  const placed = new Set(sections.flatMap((section) => section.fields.map((field) => field.value)));
  const others = options.filter((option) => !placed.has(option.value));
  return others.length ? [...sections, { key: "rest", title: rest, fields: others }] : sections;
}

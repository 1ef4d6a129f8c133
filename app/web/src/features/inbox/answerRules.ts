import type { TFunction } from "i18next";
import type { FieldProblem, FormSpec, FormValues, Outcome, StepRights, Task } from "@/api/types";
import { findings } from "@/features/forms/findings";
import { rightsOf } from "@/features/forms/rights";

/** The field of a step's form that names what an applicant must put right. */
export const CORRECTION = "correctionFields";

export interface Answer {
  outcome?: string;
  comment: string;
  data: FormValues;
}

/** The outcomes this person may choose now, in the order of the step. */
export const offered = (desk: Pick<Task, "can" | "outcomes">): Outcome[] => desk.outcomes.filter((outcome) => desk.can.includes(outcome.key));

export const needsComment = (outcome: Outcome | undefined): boolean => outcome?.needs.includes("comment") ?? false;

/** What may be answered with one press: the good one of several outcomes, where there is nothing to fill in and nothing to explain. */
export function quick(desk: Pick<Task, "can" | "outcomes">, step: string, form: FormSpec | undefined): Outcome | undefined {
  const outcomes = offered(desk);
  const asks = form && Object.keys(form.fields).some(isOwn(form, step));
  return asks || outcomes.length < 2 ? undefined : outcomes.find((outcome) => outcome.tone === "good" && !outcome.needs.length);
}

/** Sending back for correction reopens fields that the officer ticks. */
export const reopens = (outcome: string | undefined, form: FormSpec | undefined): boolean => outcome === "correct" && !!form?.fields[CORRECTION];

/** The step's own fields; what reopens is picked beside the outcome, not in the form. */
export const answerRights = (form: FormSpec, step: string): StepRights => ({ ...rightsOf(form, step), [CORRECTION]: "hidden" });

export const picked = (data: FormValues): string[] => {
  const value = data[CORRECTION];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
};

/** Everything that is still missing before the answer can go, at once. */
export function answerGaps(desk: Pick<Task, "can" | "outcomes">, step: string, form: FormSpec | undefined, answer: Answer, t: TFunction): FieldProblem[] {
  const chosen = offered(desk).find((outcome) => outcome.key === answer.outcome);
  const gaps = form ? findings(form, answerRights(form, step), answer.data, t) : [];
  if (!chosen) return [...gaps, { pointer: "/outcome", code: "required", message: t("inbox.missing.outcome") }];
  if (reopens(chosen.key, form) && !picked(answer.data).length) gaps.push({ pointer: `/${CORRECTION}`, code: "required", message: t("inbox.missing.fields") });
  if (needsComment(chosen) && !answer.comment.trim()) gaps.push({ pointer: "/comment", code: "required", message: t("inbox.missing.comment") });
  return gaps;
}

/** What is sent: what this step may write, and fields to reopen only with the outcome that reopens them. */
export function answerBody(form: FormSpec | undefined, step: string, answer: Answer): { outcome: string; comment?: string; data?: FormValues } {
  const { [CORRECTION]: fields, ...rest } = answer.data;
  const own = form ? written(form, step, rest) : rest;
  const data = reopens(answer.outcome, form) ? { ...own, [CORRECTION]: fields ?? [] } : own;
  return { outcome: answer.outcome ?? "", comment: answer.comment.trim() || undefined, data: form ? data : undefined };
}

/** A step that goes on with a form of another one sees its answers; it sends back only its own. */
const written = (form: FormSpec, step: string, data: FormValues): FormValues => pick(data, isOwn(form, step));

const isOwn = (form: FormSpec, step: string) => {
  const rights = answerRights(form, step);
  return (field: string): boolean => ["write", "required"].includes(rights[field] ?? rights["*"] ?? "write");
};

const pick = (data: FormValues, wanted: (field: string) => boolean): FormValues => Object.fromEntries(Object.entries(data).filter(([field]) => wanted(field)));

/** What is kept while it is typed: this step's own fields, and those picked to be put right. */
export const draftData = (form: FormSpec | undefined, step: string, data: FormValues): FormValues => (form ? pick(data, (field) => field === CORRECTION ? picked(data).length > 0 : isOwn(form, step)(field)) : {});

/** What stands in the form: of this step's own fields, a draft has the last word. */
export const opened = (form: FormSpec | undefined, step: string, data: FormValues, draft: FormValues | undefined): FormValues =>
  draft && form ? { ...pick(data, (field) => !isOwn(form, step)(field)), ...draft } : data;

import type { TFunction } from "i18next";
import type { FieldProblem, FieldRight, FieldSpec, FieldValue, FormSpec, FormValues, StepRights } from "@/api/types";
import { dayOf } from "@/kit/dates";
import { usccHint } from "@/kit/uscc";
import { broken, ownerOf } from "./checks";
import { pointerTo } from "./pointer";
import { applies, rightTo } from "./rights";
import { rowsOf } from "./sums";
import { exact, isEmpty } from "./values";

/**
 * What the browser can already see is wrong, every finding at once in the order of the page.
 * The server decides; this only spares a round trip. Fields that may only be read are not judged.
 */
export function findings(form: FormSpec, rights: StepRights, data: FormValues, t: TFunction, sections?: string[]): FieldProblem[] {
  const fields = form.sections.filter((section) => !sections || sections.includes(section.key)).flatMap((section) => section.fields);
  const ofFields = fields.flatMap((field) => {
    const spec = form.fields[field];
    if (!spec || !applies(spec, data)) return [];
    return ofField(spec, rightTo(field, spec, rights), data[field], pointerTo(field), t);
  });
  const known = new Set(ofFields.map((each) => each.pointer.split("/")[1]));
  const ofChecks = (form.checks ?? []).flatMap((check) => {
    const owner = ownerOf(check);
    const spec = form.fields[owner];
    const judged = spec && fields.includes(owner) && !known.has(owner) && applies(spec, data) && open.has(rightTo(owner, spec, rights));
    return judged ? broken(check, form, data).map((pointer) => problem(pointer, check.code, check.message)) : [];
  });
  return [...ofFields, ...ofChecks];
}

const open = new Set<FieldRight>(["write", "required"]);

function ofField(spec: FieldSpec, right: FieldRight, value: FieldValue, pointer: string, t: TFunction): FieldProblem[] {
  if (!open.has(right)) return [];
  const label = spec.label ?? "";
  if (spec.kind === "table") return ofTable(spec, right, value, pointer, t);
  if (isEmpty(value) || (spec.kind === "consent" && value !== true)) {
    return right === "required" ? [problem(pointer, "required", t(choosing(spec) ? "forms.wrong.choose" : "forms.wrong.required", { label }))] : [];
  }
  const message = ofValue(spec, value, label, t);
  return message ? [problem(pointer, "invalid", message)] : [];
}

function ofTable(spec: FieldSpec, right: FieldRight, value: FieldValue, pointer: string, t: TFunction): FieldProblem[] {
  // The server drops rows without any value.
  const rows = rowsOf(value).map((row) => (Object.values(row).every(isEmpty) ? undefined : row));
  const least = Math.max(spec.minRows ?? 0, right === "required" ? 1 : 0);
  const ofRows = rows.flatMap((row, at) =>
    row === undefined ? [] : Object.entries(spec.columns ?? {}).flatMap(([column, cell]) =>
      applies(cell, row)
        ? ofField(cell, cell.required ? "required" : "write", row[column], `${pointer}${pointerTo(at, column)}`, t).map((each) => ({
            ...each,
            message: t("forms.wrong.row", { label: spec.label ?? "", n: at + 1, message: each.message }),
          }))
        : [],
    ),
  );
  return rows.filter(Boolean).length < least ? [problem(pointer, "minRows", t("forms.wrong.rows", { label: spec.label ?? "", n: least })), ...ofRows] : ofRows;
}

const choosing = (spec: FieldSpec): boolean => ["choice", "choices", "boolean", "date", "member", "members", "file", "files", "consent", "tree", "dictionary", "company"].includes(spec.kind);

function ofValue(spec: FieldSpec, value: FieldValue, label: string, t: TFunction): string | undefined {
  const text = typeof value === "string" ? value : String(value);
  switch (spec.kind) {
    case "text":
    case "textarea":
      if (spec.maxLength && text.length > spec.maxLength) return t("forms.wrong.long", { label, n: spec.maxLength, over: text.length - spec.maxLength });
      return spec.minLength && text.length < spec.minLength ? t("forms.wrong.short", { label, n: spec.minLength }) : undefined;
    case "money":
    case "decimal":
    case "percent":
    case "integer":
      return ofFigure(spec, value, label, t);
    case "uscc":
      return usccHint(text) === "shape" ? t("forms.wrong.uscc", { label }) : undefined;
    case "phone":
      return /^(1\d{10}|0\d{9,11})$/.test(text) ? undefined : t("forms.wrong.phone", { label });
    case "email":
      return /^\S+@\S+\.\S+$/.test(text) ? undefined : t("forms.wrong.email", { label });
    case "idcard":
      return /^\d{17}[\dX]$/.test(text) ? undefined : t("forms.wrong.idcard", { label });
    case "url":
      return /^https?:\/\/\S+$/.test(text) ? undefined : t("forms.wrong.url", { label });
    case "date":
      if (!shapes[spec.precision ?? "day"].test(text)) return t("forms.wrong.date", { label });
      return spec.past && text > dayOf(new Date()).slice(0, text.length) ? t("forms.wrong.future", { label }) : undefined;
    case "members":
      return ofPeople(spec, Array.isArray(value) ? value.length : 0, label, t);
    default:
      return undefined;
  }
}

const shapes = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ };

function ofPeople(spec: FieldSpec, chosen: number, label: string, t: TFunction): string | undefined {
  if (chosen < Number(spec.min ?? 1)) return t("forms.wrong.fewPeople", { label, n: Number(spec.min ?? 1) });
  if (chosen > Number(spec.max ?? 50)) return t("forms.wrong.manyPeople", { label, n: Number(spec.max ?? 50) });
  return spec.odd && chosen % 2 === 0 ? t("forms.wrong.oddPeople", { label }) : undefined;
}

function ofFigure(spec: FieldSpec, value: FieldValue, label: string, t: TFunction): string | undefined {
  const figure = exact(spec, value);
  if (figure === undefined) return t(spec.kind === "money" ? "forms.wrong.money" : "forms.wrong.figure", { label });
  const least = exact(spec, spec.min ?? (spec.kind === "percent" || spec.kind === "money" ? "0" : undefined));
  const most = exact(spec, spec.max ?? (spec.kind === "percent" ? "100" : undefined));
  if (least !== undefined && figure < least) return t("forms.wrong.small", { label });
  return most !== undefined && figure > most ? t("forms.wrong.large", { label }) : undefined;
}

const problem = (pointer: string, code: string, message: string): FieldProblem => ({ pointer, code, message });

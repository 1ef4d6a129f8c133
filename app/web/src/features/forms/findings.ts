import type { TFunction } from "i18next";
import type { FieldProblem, FieldRight, FieldSpec, FieldValue, FormCheck, FormSpec, FormValues, StepRights } from "@/api/contract";
import { usccHint } from "@/kit/uscc";
import { pointerTo } from "./pointer";
import { applies, rightTo } from "./rights";
import { rowsOf, sumOf } from "./sums";
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
    const field = check.kind === "atMost" ? check.field : check.table;
    return fields.includes(field) && !known.has(field) ? ofCheck(check, form, rights, data) : [];
  });
  return [...ofFields, ...ofChecks];
}

function ofField(spec: FieldSpec, right: FieldRight, value: FieldValue, pointer: string, t: TFunction): FieldProblem[] {
  if (right !== "write" && right !== "required") return [];
  const label = spec.label ?? "";
  if (spec.kind === "table") return ofTable(spec, right, value, pointer, t);
  if (isEmpty(value) || (spec.kind === "consent" && value !== true)) {
    return right === "required" ? [problem(pointer, "required", t(choosing(spec) ? "forms.wrong.choose" : "forms.wrong.required", { label }))] : [];
  }
  const message = ofValue(spec, value, label, t);
  return message ? [problem(pointer, "invalid", message)] : [];
}

function ofTable(spec: FieldSpec, right: FieldRight, value: FieldValue, pointer: string, t: TFunction): FieldProblem[] {
  const rows = rowsOf(value);
  const least = Math.max(spec.minRows ?? 0, right === "required" ? 1 : 0);
  const ofRows = rows.flatMap((row, at) =>
    Object.entries(spec.columns ?? {}).flatMap(([column, cell]) =>
      applies(cell, row)
        ? ofField(cell, cell.required ? "required" : "write", row[column], `${pointer}${pointerTo(at, column)}`, t).map((each) => ({
            ...each,
            message: t("forms.wrong.row", { label: spec.label ?? "", n: at + 1, message: each.message }),
          }))
        : [],
    ),
  );
  return rows.length < least ? [problem(pointer, "minRows", t("forms.wrong.rows", { label: spec.label ?? "", n: least })), ...ofRows] : ofRows;
}

const choosing = (spec: FieldSpec): boolean => ["choice", "choices", "boolean", "date", "member", "members", "file", "files", "consent"].includes(spec.kind);

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
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : t("forms.wrong.date", { label });
    default:
      return undefined;
  }
}

function ofFigure(spec: FieldSpec, value: FieldValue, label: string, t: TFunction): string | undefined {
  const figure = exact(spec, value);
  if (figure === undefined) return t(spec.kind === "money" ? "forms.wrong.money" : "forms.wrong.figure", { label });
  const bounds = spec.kind === "percent" ? { min: spec.min ?? "0", max: spec.max ?? "100" } : spec;
  const least = bounds.min === undefined ? undefined : exact(spec, bounds.min);
  const most = bounds.max === undefined ? undefined : exact(spec, bounds.max);
  if (least !== undefined && figure < least) return t("forms.wrong.small", { label });
  return most !== undefined && figure > most ? t("forms.wrong.large", { label }) : undefined;
}

function ofCheck(check: FormCheck, form: FormSpec, rights: StepRights, data: FormValues): FieldProblem[] {
  const owner = check.kind === "atMost" ? check.field : check.table;
  const spec = form.fields[owner];
  if (!spec || !applies(spec, data) || ["read", "hidden"].includes(rightTo(owner, spec, rights))) return [];
  return holds(check, form, data) ? [] : [problem(pointerTo(owner), check.code, check.message)];
}

/** A check with a missing side holds: the missing side has its own finding. */
export function holds(check: FormCheck, form: FormSpec, data: FormValues): boolean {
  if (check.kind === "atMost") {
    const [spec, bound] = [form.fields[check.field], form.fields[check.bound]];
    const [value, most] = [spec && exact(spec, data[check.field]), bound && exact(bound, data[check.bound])];
    return value === undefined || most === undefined || value <= most;
  }
  const column = form.fields[check.table]?.columns?.[check.column];
  const rows = rowsOf(data[check.table]);
  if (!column || !rows.length) return true;
  const field = check.kind === "sumEquals" ? form.fields[check.field] : undefined;
  const wanted = check.kind === "sumEquals" ? field && exact(field, data[check.field]) : exact(column, check.value);
  return wanted === undefined || sumOf(rows, check.column, column) === wanted;
}

const problem = (pointer: string, code: string, message: string): FieldProblem => ({ pointer, code, message });

import type { FieldSpec, FormSpec, FormValues } from "@/api/types";
import { scaled, unscaled } from "@/kit/money";
import { applies } from "./rights";
import { rowsOf } from "./sums";

const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|(sum|count)\(\s*([a-z]\w*)(?:\.([a-z]\w*))?\s*\)|([a-z]\w*)|([-+*/()]))\s*/y;

/** Decimals a computed field is kept with. */
export const scaleOf = (spec: FieldSpec): number => (spec.result === "integer" ? 0 : !spec.result || spec.result === "decimal" ? (spec.scale ?? 2) : 2);

/** What the server will count, as far as it can be counted already; it judges, this only shows. */
export function computed(spec: FieldSpec, answers: FormValues): string | undefined {
  const value = evaluate(spec.formula ?? "", answers);
  return value === undefined ? undefined : rounded(value, scaleOf(spec));
}

/** The answers with every formula of the form, and of its tables' rows, filled in. */
export function filled(form: Pick<FormSpec, "fields">, data: FormValues): FormValues {
  const all = fill(form.fields, data);
  for (const [field, spec] of Object.entries(form.fields)) {
    if (spec.kind === "table" && Object.values(spec.columns ?? {}).some((column) => column.kind === "formula")) {
      all[field] = rowsOf(data[field]).map((row) => fill(spec.columns ?? {}, row));
    }
  }
  return fill(form.fields, all);
}

function fill(fields: Record<string, FieldSpec>, answers: FormValues): FormValues {
  const all = { ...answers };
  for (const [field, spec] of Object.entries(fields)) {
    if (spec.kind === "formula") all[field] = (applies(spec, all) ? computed(spec, all) : undefined) ?? null;
  }
  return all;
}

function rounded(value: bigint, scale: number): string {
  const unit = 10n ** BigInt(PLACES - scale);
  const half = value < 0n ? -unit / 2n : unit / 2n;
  return unscaled((value + half) / unit, scale);
}

function evaluate(text: string, answers: FormValues): bigint | undefined {
  let at = 0;
  let token: RegExpExecArray | null = null;
  const next = (): void => {
    TOKEN.lastIndex = at;
    token = at < text.length ? TOKEN.exec(text) : null;
  };
  const sign = (): string | undefined => token?.[6];
  const step = (): void => {
    at += (token?.[0] ?? "").length;
    next();
  };
  const figure = (value: unknown): bigint | undefined => (typeof value === "string" || typeof value === "number" ? scaled(String(value), PLACES) : undefined);
  const operand = (): bigint | undefined => {
    const [, number, call, table = "", column = "", name] = token ?? [];
    if (sign() === "(") {
      step();
      const inside = sum();
      if (sign() === ")") {
        step();
      }
      return inside;
    }
    step();
    if (number !== undefined) return scaled(number, PLACES);
    if (name !== undefined) return figure(answers[name]);
    if (call === "count") return BigInt(rowsOf(answers[table]).length) * ONE;
    return call === "sum" ? rowsOf(answers[table]).reduce((all, row) => all + (figure(row[column]) ?? 0n), 0n) : undefined;
  };
  const product = (): bigint | undefined => {
    let left = operand();
    for (let by = sign(); by === "*" || by === "/"; by = sign()) {
      step();
      const right = operand();
      left = left === undefined || right === undefined || (by === "/" && right === 0n) ? undefined : by === "*" ? (left * right) / ONE : (left * ONE) / right;
    }
    return left;
  };
  const sum = (): bigint | undefined => {
    let left = product();
    for (let by = sign(); by === "+" || by === "-"; by = sign()) {
      step();
      const right = product();
      left = left === undefined || right === undefined ? undefined : by === "+" ? left + right : left - right;
    }
    return left;
  };
  next();
  const value = sum();
  return at === text.length && text !== "" ? value : undefined;
}

import { expect, test } from "vitest";
import type { FormCheck, FormSpec, FormValues } from "@/api/types";
import { broken } from "./checks";

const form: FormSpec = {
  key: "f", version: 1, title: "", sections: [], rights: {},
  fields: {
    amount: { kind: "money", label: "" },
    rows: { kind: "table", label: "", columns: { amount: { kind: "money", label: "" }, kind: { kind: "text", label: "" }, assets: { kind: "money", label: "" }, debt: { kind: "money", label: "" }, equity: { kind: "money", label: "" } } },
  },
};
type Rule = FormCheck extends infer C ? (C extends FormCheck ? Omit<C, "code" | "message"> : never) : never;
const look = (rule: Rule, data: FormValues) => broken({ ...rule, code: "c", message: "m" } as FormCheck, form, data);

test("assets equal liabilities and equity to the fen", () => {
  const rule = { kind: "balance", table: "rows", assets: "assets", debt: "debt", equity: "equity", tolerance: "0.01" } as const;

  expect(look(rule, { rows: [{ assets: "100.00", debt: "40.00", equity: "60.01" }, { assets: "100.00", debt: "40.00", equity: "59.98" }, { assets: "1.00" }] })).toEqual(["/rows/1/assets"]);
});

test("a number given twice is told at the second place, case and blanks aside", () => {
  expect(look({ kind: "distinct", table: "rows", column: "kind" }, { rows: [{ kind: "ZL 2023" }, { kind: "zl2023" }, {}, {}] })).toEqual(["/rows/1/kind"]);
});

test("forbidden uses are told at their cell", () => {
  expect(look({ kind: "forbids", table: "rows", field: "kind", values: ["DIVIDEND"] }, { rows: [{ kind: "RD" }, { kind: "DIVIDEND" }] })).toEqual(["/rows/1/kind"]);
});

test("a check with a condition is judged only when it holds", () => {
  const rule: Rule = { kind: "minRows", table: "rows", rows: 1, when: { field: "has", in: ["true"] } };

  expect([look(rule, { has: true }), look(rule, { has: false }), look(rule, {})]).toEqual([["/rows"], [], []]);
});

test("dates stand in order", () => {
  const rule = { kind: "beforeDate", field: "from", bound: "until" } as const;

  expect([look(rule, { from: "2026-02-01", until: "2026-01-31" }), look(rule, { from: "2026-02-01" })]).toEqual([["/from"], []]);
});

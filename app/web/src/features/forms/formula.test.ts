import { expect, test } from "vitest";
import type { FieldSpec, FormValues } from "@/api/types";
import { computed, filled } from "./formula";

const counted = (formula: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ kind: "formula", label: "合计", formula, ...more });

test("arithmetic is exact, multiplication comes first, and halves are rounded up", () => {
  expect(computed(counted("a + b * 2"), { a: "0.10", b: "0.10" })).toBe("0.30");
  expect(computed(counted("(a + b) * 2"), { a: 1, b: "0.5" })).toBe("3.00");
  expect(computed(counted("a / (a + b) * 100", { result: "percent" }), { a: "1", b: "2" })).toBe("33.33");
  expect(computed(counted("a / 2", { result: "integer" }), { a: "5" })).toBe("3");
  expect(computed(counted("0 - a / 2", { result: "integer" }), { a: "5" })).toBe("-3");
});

test("tables are summed and counted", () => {
  const plan: FormValues[] = [{ cost: "100.00" }, { cost: "50.50" }, {}];
  expect(computed(counted("sum(plan.cost) / count(plan)"), { plan })).toBe("50.17");
  expect(computed(counted("sum(plan.cost)"), {})).toBe("0.00");
});

test("what is missing, a division by zero and nonsense have no value", () => {
  expect(computed(counted("a + b"), { a: "1" })).toBeUndefined();
  expect(computed(counted("a / b"), { a: "1", b: "0" })).toBeUndefined();
  expect(computed(counted("a +"), { a: "1" })).toBeUndefined();
  expect(computed(counted("a $ b"), { a: "1", b: "1" })).toBeUndefined();
});

test("rows are counted before what counts with them", () => {
  const fields: Record<string, FieldSpec> = {
    plan: { kind: "table", label: "表", columns: { price: { kind: "money", label: "单价" }, number: { kind: "integer", label: "数" }, cost: counted("price * number", { result: "money" }) } },
    total: counted("sum(plan.cost)", { result: "money" }),
  };
  const all = filled({ fields }, { plan: [{ price: "2.50", number: 4 }, { price: "1.00", number: 1 }] });
  expect(all["total"]).toBe("11.00");
});

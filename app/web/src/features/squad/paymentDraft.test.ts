import { expect, test } from "vitest";
import type { SquadPayments } from "@/api/types";
import { against, draftOfPayments, paymentGaps, paymentsBody, paymentsSum } from "./paymentDraft";

const yuan = (amount: string) => ({ amount, currency: "CNY" as const });
const plan = (version: number): SquadPayments => ({
  project: "p", version, total: yuan("3000000.00"), paid: yuan("1000000.00"), overdue: yuan("0.00"), can: ["plan", "settle"],
  items: [{ id: "1", what: "首付款", amount: yuan("3000000.00"), due: "2026-Q1", dueLast: "2026-03-31", paid: yuan("1000000.00"), outstanding: yuan("2000000.00"), state: "SHORT", daysLate: 3, settlements: [{ id: "s", amount: yuan("1000000.00"), on: "2026-03-01", at: "2026-03-01T02:00:00Z" }] }],
});
const fresh = { what: "尾款", amount: "５０", due: "2026-12", paid: false };

test("what was paid of stays, new ones are sent in yuan without an id", () => {
  const draft = [...draftOfPayments(plan(2)), fresh];

  expect(draft[0]).toEqual({ id: "1", what: "首付款", amount: "300", due: "2026-Q1", paid: true });
  expect(paymentsBody(draft, " 调整尾款 ")).toEqual({
    items: [{ id: "1", what: "首付款", amount: yuan("3000000.00"), due: "2026-Q1" }, { id: undefined, what: "尾款", amount: yuan("500000.00"), due: "2026-12" }],
    reason: "调整尾款",
  });
  expect(paymentsSum([...draft, { ...fresh, amount: "很多" }])).toBe("3500000.00");
});

test("every gap is told; only a change of what is planned already says why", () => {
  const odd = [{ what: " ", amount: "0", due: "以后", paid: false }, { ...fresh, amount: "-5" }];

  expect(paymentGaps(odd, "", plan(0))).toEqual([["/items/0/what", "required"], ["/items/0/amount", "amount"], ["/items/0/due", "date"], ["/items/1/amount", "amount"]]);
  expect(paymentGaps([fresh], "", plan(0))).toEqual([]);
  expect(paymentGaps([fresh], " ", plan(1))).toEqual([["/reason", "required"]]);
});

test("taking back is the same amount below zero", () => {
  expect(against("1000000.00")).toBe("-1000000.00");
});

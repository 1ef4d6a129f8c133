import type { SquadPayments, SquadPaymentsBody } from "@/api/types";
import { fenOf, shownMoney, yuanOf } from "@/kit/money";
import { isAmount, moneyOf } from "./projectDraft";
import { spanOf } from "./targetDate";

export interface PaymentDraft {
  id?: string;
  what: string;
  amount: string;
  due: string;
  /** Something was paid of it: it stays as it is planned. */
  paid: boolean;
}

export const draftOfPayments = (plan: SquadPayments): PaymentDraft[] =>
  plan.items.map((each) => ({ id: each.id, what: each.what, amount: shownMoney(each.amount.amount, "wan"), due: each.due, paid: each.settlements.length > 0 }));

export type PaymentGap = "required" | "amount" | "date";

/** What is wrong with payments as typed, by pointer into what is sent. A change of what stood there before says why. */
export function paymentGaps(draft: readonly PaymentDraft[], reason: string, before: SquadPayments): [pointer: string, gap: PaymentGap][] {
  const gaps: [string, PaymentGap | false][] = draft.flatMap((each, at): [string, PaymentGap | false][] => [
    [`/items/${at}/what`, !each.what.trim() && "required"],
    [`/items/${at}/amount`, !isPositive(each.amount) && "amount"],
    [`/items/${at}/due`, !spanOf(each.due) && "date"],
  ]);
  gaps.push(["/reason", before.version > 0 && !reason.trim() && "required"]);
  return gaps.flatMap(([pointer, gap]) => (gap ? [[pointer, gap]] : []));
}

export const isPositive = (typed: string): boolean => !!typed.trim() && isAmount(typed) && (fenOf(moneyOf(typed)?.amount ?? "") ?? 0n) > 0n;

export const paymentsBody = (draft: readonly PaymentDraft[], reason: string): SquadPaymentsBody => ({
  items: draft.map(({ id, what, amount, due }) => ({ id, what: what.trim(), amount: moneyOf(amount), due })),
  reason: reason.trim() || undefined,
});

/** What all payments come to, in yuan; what is no amount counts as nothing. */
export const paymentsSum = (draft: readonly PaymentDraft[]): string =>
  yuanOf(draft.reduce((sum, each) => sum + (isPositive(each.amount) ? (fenOf(moneyOf(each.amount)?.amount ?? "0") ?? 0n) : 0n), 0n));

/** The same amount below zero: what takes a payment back. */
export const against = (yuan: string): string => yuanOf(-(fenOf(yuan) ?? 0n));

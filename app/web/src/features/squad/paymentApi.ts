import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";
import { save } from "@/api/save";
import type { Page, SquadPayments, SquadPaymentsBody, SquadPaymentsVersion, SquadSettlement, SquadSettlementBody } from "@/api/types";

export const readPayments = (id: string, asOf?: string): Promise<SquadPayments> => answer(api.GET("/squad/projects/{id}/payments", { params: { path: { id }, query: { asOf } } }));
export const readPaymentVersions = (id: string): Promise<Page<SquadPaymentsVersion>> => answer(api.GET("/squad/projects/{id}/payments/versions", { params: { path: { id } } }));
export const planPayments = (id: string, body: SquadPaymentsBody, version: number): Promise<SquadPayments> =>
  answer(api.PUT("/squad/projects/{id}/payments", { params: { path: { id }, header: ifMatch(version) }, body }));
export const settlePayment = (id: string, payment: string, body: SquadSettlementBody, version: number, key: string): Promise<SquadPayments> =>
  answer(api.POST("/squad/projects/{id}/payments/{payment}/settlements", { params: { path: { id, payment }, header: ifMatch(version) }, headers: idempotent(key), body }));
export const saveVoucher = (id: string, payment: string, settlement: SquadSettlement): Promise<void> =>
  save(`/squad/projects/${id}/payments/${payment}/settlements/${settlement.id}/file`, settlement.voucher ?? settlement.id);

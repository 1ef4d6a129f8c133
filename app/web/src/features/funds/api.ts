import { answer, api } from "@/api/client";
import type { Call, Fund, FundBody, LedgerLine, MoneyValue, Page, Preset, RoundBody } from "@/api/types";
import { idempotent } from "@/api/idempotency";

export const readFunds = (): Promise<Page<Fund>> => answer(api.GET("/seedfund/funds"));
export const readFund = (id: string): Promise<Fund> => answer(api.GET("/seedfund/funds/{id}", { params: { path: { id } } }));
export const readLedger = (id: string, cursor?: string): Promise<Page<LedgerLine>> =>
  answer(api.GET("/seedfund/funds/{id}/ledger", { params: { path: { id }, query: { cursor } } }));
export const openFund = (body: FundBody, key: string): Promise<Fund> => answer(api.POST("/seedfund/funds", { body, headers: idempotent(key) }));
export const payInto = (id: string, amount: MoneyValue, key: string): Promise<Fund> =>
  answer(api.POST("/seedfund/funds/{id}/contributions", { params: { path: { id } }, body: { amount }, headers: idempotent(key) }));
export const recoverInto = (id: string, amount: MoneyValue, key: string): Promise<Fund> =>
  answer(api.POST("/seedfund/funds/{id}/recoveries", { params: { path: { id } }, body: { amount }, headers: idempotent(key) }));
export const readPresets = (): Promise<Page<Preset>> => answer(api.GET("/seedfund/presets"));
export const readRounds = (cursor?: string): Promise<Page<Call>> => answer(api.GET("/seedfund/rounds", { params: { query: { cursor } } }));
export const readRound = (id: string): Promise<Call> => answer(api.GET("/seedfund/rounds/{id}", { params: { path: { id } } }));
export const createRound = (body: RoundBody, key: string): Promise<Call> => answer(api.POST("/seedfund/rounds", { body, headers: idempotent(key) }));
export const publishRound = (id: string, key: string): Promise<Call> =>
  answer(api.POST("/seedfund/rounds/{id}/publication", { params: { path: { id } }, headers: idempotent(key) }));

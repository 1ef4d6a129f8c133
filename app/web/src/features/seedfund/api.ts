import { answer, api } from "@/api/client";
import type { Application, ApplicationRow, EligibilityItem, FormValues, Page, Receipt } from "@/api/types";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";

/** What the reader may do with a call. */
export const readRound = (id: string): Promise<{ can: string[] }> => answer(api.GET("/seedfund/rounds/{id}", { params: { path: { id } } }));
export const readApplications = (filter: { round?: string; state?: "DRAFT" | "SUBMITTED" | "WITHDRAWN"; mine?: boolean }, cursor?: string): Promise<Page<ApplicationRow>> =>
  answer(api.GET("/seedfund/applications", { params: { query: { ...filter, cursor } } }));
export const openApplication = (roundId: string, key: string): Promise<Application> =>
  answer(api.POST("/seedfund/applications", { body: { roundId }, headers: idempotent(key) }));
export const readApplication = (id: string): Promise<Application> => answer(api.GET("/seedfund/applications/{id}", { params: { path: { id } } }));
export const saveApplication = (id: string, data: FormValues, version: number): Promise<{ version: number; savedAt: string }> =>
  answer(api.PUT("/seedfund/applications/{id}/data", { params: { path: { id }, header: ifMatch(version) }, body: data }));
export const checkEligibility = (id: string, key: string): Promise<{ items: EligibilityItem[] }> =>
  answer(api.POST("/seedfund/applications/{id}/eligibility-checks", { params: { path: { id } }, headers: idempotent(key) }));
export const submitApplication = (id: string, key: string): Promise<Receipt> =>
  answer(api.POST("/seedfund/applications/{id}/submissions", { params: { path: { id } }, headers: idempotent(key) }));
export const withdrawApplication = (id: string, key: string): Promise<Application> =>
  answer(api.POST("/seedfund/applications/{id}/withdrawal", { params: { path: { id } }, headers: idempotent(key) }));
/** What the rules say of what was handed in, for the officer. */
export const readEligibility = (caseId: string): Promise<{ items: EligibilityItem[] }> => answer(api.GET("/seedfund/cases/{id}/eligibility", { params: { path: { id: caseId } } }));

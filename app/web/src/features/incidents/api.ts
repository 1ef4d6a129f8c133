import { answer, api } from "@/api/client";
import { idempotent } from "@/api/idempotency";
import type { HeldFile, Incident, Page, UntoldFact } from "@/api/types";

export const readIncidents = (): Promise<Page<Incident>> => answer(api.GET("/incidents"));
export const retryIncident = (id: string, key: string): Promise<unknown> =>
  answer(api.POST("/incidents/{id}/retries", { params: { path: { id } }, headers: idempotent(key) }));
export const readUntold = (cursor?: string): Promise<Page<UntoldFact>> => answer(api.GET("/untold", { params: { query: { cursor } } }));
export const retryUntold = (id: string, key: string): Promise<unknown> =>
  answer(api.POST("/untold/{id}/retries", { params: { path: { id } }, headers: idempotent(key) }));
export const readHeld = (cursor?: string): Promise<Page<HeldFile>> => answer(api.GET("/files/held", { params: { query: { cursor } } }));
export const rescanHeld = (id: string, key: string): Promise<unknown> => answer(api.POST("/files/held/{id}/retries", { params: { path: { id } }, headers: idempotent(key) }));
export const releaseHeld = (id: string, reason: string, key: string): Promise<unknown> =>
  answer(api.POST("/files/held/{id}/release", { params: { path: { id } }, body: { reason }, headers: idempotent(key) }));

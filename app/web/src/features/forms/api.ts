import { answer, api } from "@/api/client";
import type { Dictionary, FormRef, FormSpec, Page } from "@/api/types";

export const readForm = (ref: Pick<FormRef, "workflow" | "key"> & { version?: number }, step?: string): Promise<FormSpec> =>
  answer(api.GET("/catalog/forms/{workflow}/{form}", { params: { path: { workflow: ref.workflow, form: ref.key }, query: { step, version: ref.version } } }));

export const readDictionary = (key: string): Promise<Dictionary> => answer(api.GET("/catalog/dictionaries/{key}", { params: { path: { key } } }));

export const readCompanies = (q: string): Promise<Page<{ id: string; name: string }>> => answer(api.GET("/residents", { params: { query: { q: q || undefined } } }));
export const readCompany = (id: string): Promise<{ id: string; name: string }> => answer(api.GET("/residents/{id}", { params: { path: { id } } }));
/** Names of people one may know, also of those who have left. */
export const readNames = (ids: string[]): Promise<Page<{ id: string; name: string }>> => answer(api.GET("/people", { params: { query: { id: ids } } }));
export const readMembers = (q: string, role?: string): Promise<Page<{ id: string; name: string }>> =>
  answer(api.GET("/members", { params: { query: { q: q || undefined, role } } }));

import { answer, api } from "@/api/client";
import type { DraftRow, FormValues, KeptDraft, Opening, Page } from "@/api/types";
import { ifMatch } from "@/api/etag";

export interface TaskTyping {
  outcome?: string;
  comment?: string;
  data: FormValues;
}

export const keepTaskDraft = (id: string, body: TaskTyping, version: number): Promise<KeptDraft> =>
  answer(api.PUT("/tasks/{id}/draft", { params: { path: { id }, header: ifMatch(version) }, body }));
export const readOpening = (workflow: string): Promise<Opening> => answer(api.GET("/openings/{workflow}", { params: { path: { workflow } } }));
export const keepOpening = (workflow: string, body: { title: string; data: FormValues }, version: number): Promise<KeptDraft> =>
  answer(api.PUT("/openings/{workflow}", { params: { path: { workflow }, header: ifMatch(version) }, body }));
export const readDrafts = (cursor?: string): Promise<Page<DraftRow>> => answer(api.GET("/drafts", { params: { query: { cursor } } }));
export const discardDraft = (id: string): Promise<unknown> => answer(api.DELETE("/drafts/{id}", { params: { path: { id } } }));

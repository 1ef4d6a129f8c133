import { answer, api } from "@/api/client";
import type { Case, Page, Submission, TimelineItem } from "@/api/contract";

export interface CaseFilter {
  workflow?: string;
  state?: string;
  mine?: boolean;
  q?: string;
}

export const readCases = (filter: CaseFilter, cursor?: string): Promise<Page<Case>> =>
  answer(api.GET("/cases", { params: { query: { ...filter, cursor } } }));
export const readCase = (id: string): Promise<Case> => answer(api.GET("/cases/{id}", { params: { path: { id } } }));
export const readTimeline = (id: string): Promise<Page<TimelineItem>> => answer(api.GET("/cases/{id}/timeline", { params: { path: { id } } }));
export const readSubmissions = (id: string): Promise<Page<Submission>> =>
  answer(api.GET("/cases/{id}/submissions", { params: { path: { id } } }));

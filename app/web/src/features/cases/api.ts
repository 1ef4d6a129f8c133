import { answer, api } from "@/api/client";
import type { Case, CaseOpening, Completion, Page, Submission, Task, TaskRow, TimelineItem } from "@/api/types";
import { idempotent } from "@/api/idempotency";

export interface CaseFilter {
  workflow?: string;
  state?: Case["state"];
  mine?: boolean;
  q?: string;
}

export const readCases = (filter: CaseFilter, cursor?: string): Promise<Page<Case>> =>
  answer(api.GET("/cases", { params: { query: { ...filter, cursor } } }));
export const readCase = (id: string): Promise<Case> => answer(api.GET("/cases/{id}", { params: { path: { id } } }));
export const startCase = (body: CaseOpening, key: string): Promise<{ id: string }> => answer(api.POST("/cases", { body, headers: idempotent(key) }));
export const readTimeline = (id: string): Promise<TimelineItem[]> => answer(api.GET("/cases/{id}/timeline", { params: { path: { id } } }));
export const readSubmissions = (id: string): Promise<Submission[]> =>
  answer(api.GET("/cases/{id}/submissions", { params: { path: { id } } }));
export const readMyTasks = (): Promise<Page<TaskRow>> => answer(api.GET("/tasks", { params: { query: { view: "todo" } } }));
export const readTask = (id: string): Promise<Task> => answer(api.GET("/tasks/{id}", { params: { path: { id } } }));
export const completeTask = (id: string, body: Completion, key: string): Promise<{ outcome: string }> =>
  answer(api.POST("/tasks/{id}/completion", { params: { path: { id } }, body, headers: idempotent(key) }));

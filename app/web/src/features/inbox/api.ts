import { answer, api } from "@/api/client";
import type { BatchItem, BatchResults, Page, TaskCounts, TaskRow } from "@/api/types";
import { idempotent } from "@/api/idempotency";
import type { TaskView } from "./views";

export const readTasks = (view: TaskView, cursor?: string, limit?: number): Promise<Page<TaskRow>> =>
  answer(api.GET("/tasks", { params: { query: { view, cursor, limit } } }));
export const readCounts = (): Promise<TaskCounts> => answer(api.GET("/tasks/counts"));
/** Each with its own key and its own result. */
export const answerTasks = (items: BatchItem[]): Promise<BatchResults> => answer(api.POST("/tasks/completions", { body: { items } }));
export const claimTask = (id: string, key: string): Promise<unknown> =>
  answer(api.POST("/tasks/{id}/claim", { params: { path: { id } }, headers: idempotent(key) }));
export const releaseTask = (id: string): Promise<unknown> => answer(api.DELETE("/tasks/{id}/claim", { params: { path: { id } } }));

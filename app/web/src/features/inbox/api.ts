import { answer, api } from "@/api/client";
import type { BatchItem, BatchResults, CopiedCase, Page, SavedFilter, SavedFilterBody, TaskChoice, TaskCounts, TaskFilter, TaskRow } from "@/api/types";
import { idempotent } from "@/api/idempotency";
import type { TaskView } from "./views";

export const readTasks = (view: TaskView, cursor?: string, limit?: number, filter: TaskFilter = {}): Promise<Page<TaskRow>> =>
  answer(api.GET("/tasks", { params: { query: { view, ...filter, cursor, limit } } }));
/** What a view can be narrowed to. */
export const readChoices = (view: TaskView): Promise<Page<TaskChoice>> => answer(api.GET("/tasks/choices", { params: { query: { view } } }));
export const readFilters = (): Promise<Page<SavedFilter>> => answer(api.GET("/inbox-filters"));
export const keepFilter = (body: SavedFilterBody, key: string): Promise<unknown> => answer(api.POST("/inbox-filters", { body, headers: idempotent(key) }));
export const dropFilter = (id: string): Promise<unknown> => answer(api.DELETE("/inbox-filters/{id}", { params: { path: { id } } }));
export const readCopies = (cursor?: string): Promise<Page<CopiedCase>> => answer(api.GET("/copies", { params: { query: { cursor } } }));
export const markCopyRead = (id: string): Promise<unknown> => answer(api.POST("/copies/{id}/reading", { params: { path: { id } } }));
export const readCounts = (): Promise<TaskCounts> => answer(api.GET("/tasks/counts"));
/** Each with its own key and its own result. */
export const answerTasks = (items: BatchItem[]): Promise<BatchResults> => answer(api.POST("/tasks/completions", { body: { items } }));
export const claimTask = (id: string, key: string): Promise<unknown> =>
  answer(api.POST("/tasks/{id}/claim", { params: { path: { id } }, headers: idempotent(key) }));
export const releaseTask = (id: string): Promise<unknown> => answer(api.DELETE("/tasks/{id}/claim", { params: { path: { id } } }));

import { answer, api } from "@/api/client";
import { idempotent } from "@/api/idempotency";
import type { Draw, DrawTold, FormRef, Page, ReviewSheet, Rubric } from "@/api/types";

export const readRubric = (ref: FormRef): Promise<Rubric> =>
  answer(api.GET("/catalog/rubrics/{workflow}/{rubric}", { params: { path: { workflow: ref.workflow, rubric: ref.key }, query: { version: ref.version } } }));

export const readReview = (caseId: string): Promise<ReviewSheet> => answer(api.GET("/cases/{id}/review", { params: { path: { id: caseId } } }));

export const readDraw = (task: string): Promise<Draw> => answer(api.GET("/tasks/{id}/draw", { params: { path: { id: task } } }));
export const drawExperts = (task: string, body: { many?: number; fields: Record<string, number> }, key: string): Promise<Draw> =>
  answer(api.POST("/tasks/{id}/draw", { params: { path: { id: task } }, body, headers: idempotent(key) }));
export const replaceExpert = (task: string, body: { memberId: string; reason: string }, key: string): Promise<Draw> =>
  answer(api.POST("/tasks/{id}/draw/replacements", { params: { path: { id: task } }, body, headers: idempotent(key) }));
export const readDraws = (caseId: string): Promise<Page<DrawTold>> => answer(api.GET("/cases/{id}/draws", { params: { path: { id: caseId } } }));

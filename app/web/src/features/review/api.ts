import { answer, api } from "@/api/client";
import type { FormRef, ReviewSheet, Rubric } from "@/api/types";

export const readRubric = (ref: FormRef): Promise<Rubric> =>
  answer(api.GET("/catalog/rubrics/{workflow}/{rubric}", { params: { path: { workflow: ref.workflow, rubric: ref.key }, query: { version: ref.version } } }));

export const readReview = (caseId: string): Promise<ReviewSheet> => answer(api.GET("/cases/{id}/review", { params: { path: { id: caseId } } }));

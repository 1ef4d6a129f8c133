import { answer, api } from "@/api/client";
import type { FormRef } from "@/api/contract";
import type { Rubric } from "@/api/staffContract";

export const readRubric = (ref: FormRef): Promise<Rubric> =>
  answer(api.GET("/catalog/rubrics/{workflow}/{rubric}", { params: { path: { workflow: ref.workflow, rubric: ref.key } } }));

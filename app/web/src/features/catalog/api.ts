import { answer, api } from "@/api/client";
import type { Page, Workflow, WorkflowRow } from "@/api/types";

export const readWorkflows = (): Promise<Page<WorkflowRow>> => answer(api.GET("/catalog/workflows"));
export const readWorkflow = (key: string): Promise<Workflow> => answer(api.GET("/catalog/workflows/{key}", { params: { path: { key } } }));

import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";
import type { Activated, DraftCheck, DrawingFindings, Page, PublishedVersion, WorkflowDraft, WorkflowVersion, WorkflowWords } from "@/api/types";
import type { DraftContent } from "./draftEdit";

const at = (key: string) => ({ path: { key } });

export const forkWorkflow = (key: string, idempotency: string): Promise<WorkflowDraft> =>
  answer(api.POST("/catalog/workflows/{key}/forks", { params: at(key), body: {}, headers: idempotent(idempotency) }));
export const readDraft = (key: string): Promise<WorkflowDraft> => answer(api.GET("/catalog/workflows/{key}/draft", { params: at(key) }));
export const saveDraft = (key: string, { bundle, drawing, parts }: DraftContent, version: number): Promise<WorkflowDraft> =>
  answer(api.PUT("/catalog/workflows/{key}/draft", { params: { ...at(key), header: ifMatch(version) }, body: { bundle, drawing, parts } }));
export const discardDraft = (key: string, version: number): Promise<unknown> =>
  answer(api.DELETE("/catalog/workflows/{key}/draft", { params: { ...at(key), header: ifMatch(version) } }));
export const checkDraft = (key: string): Promise<DraftCheck> => answer(api.POST("/catalog/workflows/{key}/checks", { params: at(key) }));
export const publishDraft = (key: string, body: { draft: number; note?: string }, idempotency: string): Promise<PublishedVersion> =>
  answer(api.POST("/catalog/workflows/{key}/publications", { params: at(key), body, headers: idempotent(idempotency) }));
export const readVersions = (key: string): Promise<Page<WorkflowVersion>> => answer(api.GET("/catalog/workflows/{key}/versions", { params: at(key) }));
export const readActivations = (key: string): Promise<Page<Activated>> => answer(api.GET("/catalog/workflows/{key}/activations", { params: at(key) }));
export const activateVersion = (key: string, body: { version: number; note?: string }, seen: number): Promise<Activated> =>
  answer(api.PUT("/catalog/workflows/{key}/activation", { params: { ...at(key), header: ifMatch(seen) }, body }));
export const withdrawFork = (key: string, seen: number): Promise<unknown> =>
  answer(api.DELETE("/catalog/workflows/{key}/activation", { params: { ...at(key), header: ifMatch(seen) } }));
export const checkDrawing = (bpmn: string): Promise<DrawingFindings> => answer(api.POST("/catalog/checks", { body: { bpmn } }));
export const readWords = (): Promise<WorkflowWords> => answer(api.GET("/catalog/vocabulary"));

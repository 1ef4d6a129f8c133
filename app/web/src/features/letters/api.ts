import { answer, api } from "@/api/client";
import { idempotent } from "@/api/idempotency";
import { save } from "@/api/save";
import type { CaseLetters, Letter, LetterFilter, LetterTemplate, Page, Sheet, TemplateChecked } from "@/api/types";

export const readLetters = (filter: LetterFilter, cursor?: string): Promise<Page<Letter>> => answer(api.GET("/letters", { params: { query: { ...filter, cursor } } }));
export const readLetter = (id: string): Promise<Letter> => answer(api.GET("/letters/{id}", { params: { path: { id } } }));
export const readLetterPage = (id: string): Promise<Sheet> => answer(api.GET("/letters/{id}/page", { params: { path: { id } } }));
export const voidLetter = (id: string, reason: string, key: string): Promise<Letter> =>
  answer(api.POST("/letters/{id}/voiding", { params: { path: { id } }, body: { reason }, headers: idempotent(key) }));
export const readCaseLetters = (id: string): Promise<CaseLetters> => answer(api.GET("/cases/{id}/letters", { params: { path: { id } } }));
export const issueLetter = (id: string, kind: string, key: string): Promise<Letter> =>
  answer(api.POST("/cases/{id}/letters", { params: { path: { id } }, body: { kind }, headers: idempotent(key) }));
export const previewLetter = (id: string, kind: string): Promise<Sheet> => answer(api.GET("/cases/{id}/letters/{kind}/preview", { params: { path: { id, kind } } }));

export const readTemplates = (): Promise<Page<LetterTemplate>> => answer(api.GET("/letters/templates"));
export const readTemplatePage = (workflow: string, kind: string): Promise<Sheet> => answer(api.GET("/letters/templates/{workflow}/{kind}/page", { params: { path: { workflow, kind } } }));
export const checkTemplate = (workflow: string, kind: string, fileId: string, key: string): Promise<TemplateChecked> =>
  answer(api.POST("/letters/templates/{workflow}/{kind}/checks", { params: { path: { workflow, kind } }, body: { fileId }, headers: idempotent(key) }));
export const replaceTemplate = (workflow: string, kind: string, fileId: string, key: string): Promise<LetterTemplate> =>
  answer(api.POST("/letters/templates/{workflow}/{kind}/versions", { params: { path: { workflow, kind } }, body: { fileId }, headers: idempotent(key) }));
export const retireTemplate = (workflow: string, kind: string): Promise<unknown> => answer(api.DELETE("/letters/templates/{workflow}/{kind}", { params: { path: { workflow, kind } } }));

export const letterFile = (id: string): string => `/letters/${id}/file`;
export const templateFile = (workflow: string, kind: string): string => `/letters/templates/${workflow}/${kind}/file`;
/** The register as a table for a spreadsheet. */
export const saveRegister = (filter: LetterFilter, name: string): Promise<void> =>
  save("/letters/exports", name, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(filter) });

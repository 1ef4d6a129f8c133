import { answer, api } from "@/api/client";
import { idempotent } from "@/api/idempotency";
import { save } from "@/api/save";
import type { ChainVerdict, FigureVerdict, JournalEntry, Page } from "@/api/types";

export const readJournal = (type?: string, cursor?: string): Promise<Page<JournalEntry>> => answer(api.GET("/audit", { params: { query: { type, cursor } } }));
export const verifyChain = (): Promise<ChainVerdict> => answer(api.GET("/audit/verification"));
export const verifyFigures = (): Promise<FigureVerdict> => answer(api.GET("/indicators/verification"));
export const recountFigures = (key: string): Promise<FigureVerdict> => answer(api.POST("/indicators/recounts", { headers: idempotent(key) }));
/** A case whole, signed, to be checked without the server; taking it out is written down. */
export const saveEvidence = (caseId: string): Promise<void> => save(`/cases/${caseId}/evidence`, `evidence-${caseId}.zip`);

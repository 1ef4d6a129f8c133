import { answer, api } from "@/api/client";
import { idempotent } from "@/api/idempotency";
import type { BeatRun, Page } from "@/api/types";

export const readRuns = (beat: string | undefined, cursor?: string): Promise<Page<BeatRun>> =>
  answer(api.GET("/rhythm/runs", { params: { query: { beat, cursor } } }));
export const readRun = (id: string): Promise<BeatRun> => answer(api.GET("/rhythm/runs/{id}", { params: { path: { id } } }));
export const rerun = (id: string, key: string): Promise<BeatRun> =>
  answer(api.POST("/rhythm/runs/{id}/reruns", { params: { path: { id } }, headers: idempotent(key) }));

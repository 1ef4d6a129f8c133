import { answer, api } from "@/api/client";
import { idempotent } from "@/api/idempotency";
import type { ForecastRow, ForecastSheet, ForetoldProject, GatheringRow, GatheringSheet, NewForetold, NewGathering, Page, RaceHistory } from "@/api/types";

const at = (id: string) => ({ path: { id } });

export const readRaces = (): Promise<RaceHistory> => answer(api.GET("/squad/races/history"));

export const readForecasts = (cursor?: string): Promise<Page<ForecastRow>> => answer(api.GET("/squad/forecasts", { params: { query: { cursor } } }));
export const readForecast = (month: string): Promise<ForecastSheet> => answer(api.GET("/squad/forecasts/{month}", { params: { path: { month } } }));
export const foretell = (month: string, body: NewForetold, key: string): Promise<ForecastSheet> =>
  answer(api.POST("/squad/forecasts/{month}/projects", { params: { path: { month } }, body, headers: idempotent(key) }));
export const withdrawForetold = (month: string, item: ForetoldProject, reason: string, key: string): Promise<ForecastSheet> =>
  answer(api.POST("/squad/forecasts/{month}/withdrawals", { params: { path: { month } }, body: { projectId: item.projectId, kind: item.kind, reason }, headers: idempotent(key) }));

export const readGatherings = (cursor?: string): Promise<Page<GatheringRow>> => answer(api.GET("/squad/gatherings", { params: { query: { cursor } } }));
export const readGathering = (id: string): Promise<GatheringSheet> => answer(api.GET("/squad/gatherings/{id}", { params: at(id) }));
export const planGathering = (body: NewGathering, key: string): Promise<GatheringSheet> => answer(api.POST("/squad/gatherings", { body, headers: idempotent(key) }));
export const inviteProject = (id: string, projectId: string | undefined, key: string): Promise<GatheringSheet> =>
  answer(api.POST("/squad/gatherings/{id}/projects", { params: at(id), body: { projectId }, headers: idempotent(key) }));
export const removeProject = (id: string, project: string): Promise<GatheringSheet> => answer(api.DELETE("/squad/gatherings/{id}/projects/{project}", { params: { path: { id, project } } }));
export const holdGathering = (id: string, key: string): Promise<GatheringSheet> => answer(api.POST("/squad/gatherings/{id}/holding", { params: at(id), headers: idempotent(key) }));
export const cancelGathering = (id: string, reason: string, key: string): Promise<GatheringSheet> =>
  answer(api.POST("/squad/gatherings/{id}/cancellation", { params: at(id), body: { reason }, headers: idempotent(key) }));
export const advanceProject = (id: string, project: string, key: string): Promise<GatheringSheet> =>
  answer(api.POST("/squad/gatherings/{id}/projects/{project}/stage", { params: { path: { id, project } }, headers: idempotent(key) }));

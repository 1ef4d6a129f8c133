import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";
import type { Crew, CrewBody, Page, Unit, UnitBody } from "@/api/types";

const on = (id: string, version: number) => ({ path: { id }, header: ifMatch(version) });

export const readUnits = (): Promise<Page<Unit>> => answer(api.GET("/units"));
export const addUnit = (body: UnitBody, key: string): Promise<Unit> => answer(api.POST("/units", { body, headers: idempotent(key) }));
export const changeUnit = (id: string, version: number, body: UnitBody): Promise<Unit> => answer(api.PUT("/units/{id}", { params: on(id, version), body }));
export const removeUnit = (id: string, version: number): Promise<unknown> => answer(api.DELETE("/units/{id}", { params: on(id, version) }));
export const readCrews = (): Promise<Page<Crew>> => answer(api.GET("/crews"));
export const addCrew = (body: CrewBody, key: string): Promise<Crew> => answer(api.POST("/crews", { body, headers: idempotent(key) }));
export const changeCrew = (id: string, version: number, body: CrewBody): Promise<Crew> => answer(api.PATCH("/crews/{id}", { params: on(id, version), body }));
export const removeCrew = (id: string, version: number): Promise<unknown> => answer(api.DELETE("/crews/{id}", { params: on(id, version) }));

import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";
import type { CalendarChange, CalendarEdition, CalendarYear, DeadlineShift, HolidayNotice, Page } from "@/api/types";

export const readYear = (year: number): Promise<CalendarYear> => answer(api.GET("/calendar/years/{year}", { params: { path: { year } } }));
export const changeDays = (body: CalendarChange, version: number): Promise<{ version: number }> =>
  answer(api.PUT("/calendar/days", { params: { header: ifMatch(version) }, body }));
export const importNotice = (body: HolidayNotice, key: string): Promise<{ version: number }> =>
  answer(api.POST("/calendar/imports", { body, headers: idempotent(key) }));
export const readEditions = (cursor?: string): Promise<Page<CalendarEdition>> =>
  answer(api.GET("/calendar/editions", { params: { query: { cursor: cursor ? Number(cursor) : undefined } } }));
export const previewShifts = (): Promise<Page<DeadlineShift>> => answer(api.GET("/calendar/recounts"));
export const applyShifts = (key: string): Promise<Page<DeadlineShift>> => answer(api.POST("/calendar/recounts", { headers: idempotent(key) }));

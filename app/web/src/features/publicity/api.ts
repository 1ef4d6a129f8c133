import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import type { NoticeRow, Page, StaffNotice, Supervision, SupervisionBody } from "@/api/types";

export const readNotices = (cursor?: string): Promise<Page<NoticeRow>> => answer(api.GET("/publicity", { params: { query: { cursor } } }));
export const readNotice = (id: string): Promise<StaffNotice> => answer(api.GET("/publicity/{id}", { params: { path: { id } } }));
export const readSupervision = (): Promise<Supervision> => answer(api.GET("/publicity/supervision"));
export const setSupervision = (body: SupervisionBody, version: number): Promise<Supervision> => answer(api.PUT("/publicity/supervision", { params: { header: ifMatch(version) }, body }));

import { answer, api } from "@/api/client";
import type { NoticeRow, Page, StaffNotice } from "@/api/types";

export const readNotices = (cursor?: string): Promise<Page<NoticeRow>> => answer(api.GET("/publicity", { params: { query: { cursor } } }));
export const readNotice = (id: string): Promise<StaffNotice> => answer(api.GET("/publicity/{id}", { params: { path: { id } } }));

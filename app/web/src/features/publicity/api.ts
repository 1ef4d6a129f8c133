import { answer, api } from "@/api/client";
import type { Notice, Page } from "@/api/contract";
import type { NoticeRow } from "@/api/staffContract";

export const readNotices = (cursor?: string): Promise<Page<NoticeRow>> => answer(api.GET("/publicity", { params: { query: { cursor } } }));
export const readNotice = (id: string): Promise<Notice> => answer(api.GET("/publicity/{id}", { params: { path: { id } } }));

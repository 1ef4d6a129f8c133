import { answer, api } from "@/api/client";
import { idempotent } from "@/api/idempotency";
import type { Board, Call, Notice, Objection, Page, PublicLetter, PublicPark } from "@/api/types";

export const readParks = (): Promise<Page<PublicPark>> => answer(api.GET("/public/parks"));
export const readPark = (park: string): Promise<PublicPark> => answer(api.GET("/public/{park}", { params: { path: { park } } }));
export const readCalls = (park: string, cursor?: string): Promise<Page<Call>> =>
  answer(api.GET("/public/{park}/calls", { params: { path: { park }, query: { cursor } } }));
export const readCall = (park: string, id: string): Promise<Call> => answer(api.GET("/public/{park}/calls/{id}", { params: { path: { park, id } } }));
export const readNotices = (park: string, cursor?: string): Promise<Page<Notice>> =>
  answer(api.GET("/public/{park}/publicity", { params: { path: { park }, query: { cursor } } }));
export const readNotice = (park: string, id: string): Promise<Notice> =>
  answer(api.GET("/public/{park}/publicity/{id}", { params: { path: { park, id } } }));
export const object = (park: string, id: string, body: Objection, key: string): Promise<{ number: string }> =>
  answer(api.POST("/public/{park}/publicity/{id}/objections", { params: { path: { park, id } }, body, headers: idempotent(key) }));
export const readPublicLetter = (park: string, code: string): Promise<PublicLetter> =>
  answer(api.GET("/public/{park}/letters/{code}", { params: { path: { park, code } } }));
export const readBoard = (park: string, key: string): Promise<Board> =>
  answer(api.GET("/public/{park}/boards/{key}", { params: { path: { park, key } } }));

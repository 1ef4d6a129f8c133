import { answer, api } from "@/api/client";
import type { Board, BoardRow, Page } from "@/api/types";

export const readBoards = (): Promise<Page<BoardRow>> => answer(api.GET("/boards"));
export const readBoard = (key: string, asOf?: string): Promise<Board> => answer(api.GET("/boards/{key}", { params: { path: { key }, query: { asOf } } }));

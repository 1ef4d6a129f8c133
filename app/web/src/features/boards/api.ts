import { answer, api } from "@/api/client";
import type { Board, Page } from "@/api/contract";
import type { BoardRow } from "@/api/staffContract";

export const readBoards = (): Promise<Page<BoardRow>> => answer(api.GET("/boards"));
export const readBoard = (key: string): Promise<Board> => answer(api.GET("/boards/{key}", { params: { path: { key } } }));

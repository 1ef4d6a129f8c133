import { answer, api } from "@/api/client";
import type { Present } from "@/api/types";

export const keepEditing = (subject: string): Promise<Present> => answer(api.POST("/editing/{subject}", { params: { path: { subject } } }));
export const stopEditing = (subject: string): Promise<unknown> => answer(api.DELETE("/editing/{subject}", { params: { path: { subject } } }));

import { answer, api } from "@/api/client";
import type { MySignIn, Page, SignIn } from "@/api/types";

export const readMySignIns = (cursor?: string): Promise<Page<MySignIn>> => answer(api.GET("/me/sign-ins", { params: { query: { cursor } } }));
export const readSignIns = (outcome?: "passed" | "failed", cursor?: string): Promise<Page<SignIn>> => answer(api.GET("/sign-ins", { params: { query: { outcome, cursor } } }));

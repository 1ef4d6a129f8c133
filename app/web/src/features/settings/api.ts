import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import type { DraftKeeping, ParkZone } from "@/api/types";

export const readZone = (): Promise<ParkZone> => answer(api.GET("/calendar/zone"));
export const changeZone = (body: { zone: string; reason: string }, version: number): Promise<unknown> => answer(api.PUT("/calendar/zone", { params: { header: ifMatch(version) }, body }));
export const readKeeping = (): Promise<DraftKeeping> => answer(api.GET("/drafts/keeping"));
export const changeKeeping = (body: { days?: number }, version: number): Promise<DraftKeeping> => answer(api.PUT("/drafts/keeping", { params: { header: ifMatch(version) }, body }));

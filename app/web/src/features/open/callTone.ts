import type { Call, Notice } from "@/api/types";
import type { Tone } from "@/kit/StatusTag";

export const callTone: Record<Call["state"], Tone> = { draft: "close", open: "calm", upcoming: "accent", closed: "neutral" };
export const noticeTone: Record<Notice["state"], Tone> = { running: "accent", objected: "close", ended: "neutral", revoked: "late" };

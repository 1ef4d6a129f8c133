import type { Letter } from "@/api/types";
import type { Tone } from "@/kit/StatusTag";

export const letterTone: Record<Letter["state"], Tone> = { valid: "calm", void: "late" };

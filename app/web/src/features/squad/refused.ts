import { ProblemError } from "@/api/ProblemError";
import type { Problem, SquadAlike } from "@/api/types";

/** What a refusal says beside its sentence: projects found alike, or what is missing. */
type Said = Problem & { similar?: SquadAlike[]; missing?: string[] };

export const similarIn = (error: unknown): SquadAlike[] => (ProblemError.of(error).problem as Said).similar ?? [];
export const missingIn = (error: unknown): string[] => (ProblemError.of(error).problem as Said).missing ?? [];

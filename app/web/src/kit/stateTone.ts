import type { Tone } from "./StatusTag";

const tones: Record<string, Tone> = {
  DRAFT: "neutral",
  SUBMITTED: "accent",
  CORRECTION: "close",
  ACCEPTED: "accent",
  IN_REVIEW: "accent",
  DECISION: "accent",
  PUBLICITY: "accent",
  EXECUTION: "accent",
  CLOSED: "calm",
  WITHDRAWN: "neutral",
  REJECTED: "late",
  LAPSED: "late",
  SUSPENDED: "close",
  TERMINATED: "late",
};

/** The tone of a case's state; states the park adds itself stay neutral. */
export const stateTone = (state: string): Tone => tones[state] ?? "neutral";

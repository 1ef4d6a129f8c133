import type { TFunction } from "i18next";
import type { Ballot, Vote } from "@/api/types";
import type { SummaryItem } from "@/kit/ErrorSummary";

export const votes: Vote[] = ["yes", "conditional", "abstain", "no"];

export interface Draft {
  vote?: Vote;
  reason: string;
  /** One condition a line. */
  conditions: string;
}

export const needsReason = (vote: Vote | undefined): boolean => vote === "conditional" || vote === "no";

const lines = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter(Boolean);

export function ballotGaps(draft: Draft, id: string, t: TFunction): SummaryItem[] {
  if (!draft.vote) return [{ target: `${id}-vote`, message: t("committee.missing.vote") }];
  const gaps: SummaryItem[] = [];
  if (needsReason(draft.vote) && !draft.reason.trim()) gaps.push({ target: `${id}-reason`, message: t("committee.missing.reason") });
  if (draft.vote === "conditional" && !lines(draft.conditions).length) gaps.push({ target: `${id}-conditions`, message: t("committee.missing.conditions") });
  return gaps;
}

/** Conditions belong to a conditional yes and to nothing else. */
export function ballotOf(draft: Draft & { vote: Vote }): Ballot {
  return { vote: draft.vote, reason: draft.reason.trim() || undefined, conditions: draft.vote === "conditional" ? lines(draft.conditions) : undefined };
}

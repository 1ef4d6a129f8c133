import type { AgreedRow, BlockerRow, DispatchWeek, GatheringRow, OrderRow, SquadMeetingRow, WeeklyReportRow } from "@/api/types";
import type { Tone } from "@/kit/StatusTag";

export const reportTone: Record<WeeklyReportRow["state"], Tone> = { OPEN: "accent", SUBMITTED: "accent", RETURNED: "close", ACCEPTED: "calm", MISSED: "late", EXCUSED: "neutral" };
export const fateTone: Record<DispatchWeek["fate"], Tone> = { OPENING: "accent", OPEN: "accent", SKIPPED: "neutral", MERGED: "neutral", OVER: "calm" };
export const gradeTone: Record<BlockerRow["grade"], Tone> = { NORMAL: "neutral", PRESSING: "close", URGENT: "late" };
export const blockerTone: Record<BlockerRow["state"], Tone> = { RAISED: "accent", HANDLING: "accent", WAITING: "close", VERIFYING: "accent", CLOSED: "calm", REFUSED: "neutral" };
export const orderTone: Record<OrderRow["state"], Tone> = { OPEN: "close", EXEMPTING: "accent", REPLIED: "accent", VERIFIED: "accent", CLOSED: "calm", EXEMPTED: "neutral", RAISED: "neutral" };
export const meetingTone: Record<SquadMeetingRow["state"], Tone> = { PLANNED: "neutral", OPEN: "accent", CLOSED: "close", ISSUED: "calm" };
export const agreedTone: Record<AgreedRow["state"], Tone> = { NOTED: "neutral", ASSIGNED: "accent", DOING: "accent", REPORTED: "accent", DONE: "calm", STRUCK: "neutral" };
export const gatheringTone: Record<GatheringRow["state"], Tone> = { PLANNED: "accent", HELD: "calm", CANCELLED: "neutral" };

export const confidences = ["SMOOTH", "AT_RISK", "BLOCKED"] as const;
export type Confidence = (typeof confidences)[number];
export const confidenceTone: Record<Confidence, Tone> = { SMOOTH: "calm", AT_RISK: "close", BLOCKED: "late" };
export const confidenceOf = (word?: string): Confidence | undefined => confidences.find((each) => each === word);

import type { AgendaTopic, AgreedRow, SquadMeeting } from "@/api/types";

/** What the projector shows, one at a time. */
export type Slide =
  | { kind: "last"; last: NonNullable<SquadMeeting["last"]> }
  | { kind: "topic"; topic: AgendaTopic; agreed: AgreedRow[] }
  | { kind: "end"; agreed: AgreedRow[] };

const order: AgendaTopic["reason"][] = ["RED", "YELLOW", "BLOCKER", "DUE_BLOCKER", "DUE", "NAMED"];

/** Red before yellow before new blockers before what is due before reports by name; as they stand within each. */
export const inOrder = (agenda: AgendaTopic[]): AgendaTopic[] =>
  [...agenda].sort((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason) || one.position - other.position);

const valid = (agreed: AgreedRow[]): AgreedRow[] => agreed.filter((each) => each.state !== "STRUCK");

/** First what became of the last meeting, then each topic, last all that was agreed. */
export function slides(sheet: SquadMeeting): Slide[] {
  const agreed = valid(sheet.outcomes);
  return [
    ...(sheet.last ? [{ kind: "last" as const, last: sheet.last }] : []),
    ...inOrder(sheet.agenda).map((topic) => ({ kind: "topic" as const, topic, agreed: agreed.filter((each) => each.agendaId === topic.id) })),
    { kind: "end" as const, agreed },
  ];
}

export type Command = "next" | "previous" | "first" | "end" | "add" | "full" | "leave";

const keys: Record<string, Command> = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next",
  ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous",
  Home: "first", End: "end", n: "add", N: "add", f: "full", F: "full", Escape: "leave",
};

/** What a key asks for; while something is typed only Escape means the meeting, and with Ctrl or Alt nothing does. */
export function commandOf(key: string, at: { typing: boolean; modified: boolean }): Command | undefined {
  if (at.modified) return undefined;
  return at.typing && key !== "Escape" ? undefined : keys[key];
}

/** The place asked for, within what there is. */
export const placeOf = (asked: number, of: number): number => (Number.isInteger(asked) ? Math.min(Math.max(asked, 0), of - 1) : 0);

import { expect, test } from "vitest";
import type { AgendaTopic, AgreedRow, SquadMeeting } from "@/api/types";
import { commandOf, inOrder, placeOf, slides } from "./slides";

const topic = (id: string, reason: AgendaTopic["reason"], position: number): AgendaTopic => ({ id, reason, position, title: id, detail: "" });
const agreed = (id: string, part: Partial<AgreedRow> = {}): AgreedRow => ({
  id, meetingId: "m", what: id, owner: { id: "o", name: "王强" }, dueOn: "2026-03-20", acceptance: "见到许可证", state: "NOTED", handedBack: 0, overdue: false, version: 1, ...part,
});
const sheet = (part: Partial<SquadMeeting>): SquadMeeting => ({
  meeting: { id: "m", kind: "dispatch", kindName: "周调度会", title: "2026-W10 周调度会", heldAt: "2026-03-09T01:30:00Z", place: "", state: "OPEN" },
  chairs: [], agenda: [], outcomes: [], can: [], ...part,
});

test("red is spoken of before yellow, whatever order it was put down in", () => {
  const order = inOrder([topic("named", "NAMED", 1), topic("yellow", "YELLOW", 2), topic("due", "DUE", 3), topic("red2", "RED", 5), topic("red1", "RED", 4), topic("new", "BLOCKER", 6), topic("old", "DUE_BLOCKER", 7)]);

  expect(order.map((each) => each.id)).toEqual(["red1", "red2", "yellow", "new", "old", "due", "named"]);
});

test("a meeting begins with the last one's outcomes and ends with its own", () => {
  const last = { meetingId: "before", title: "", total: 2, done: 1, onTime: 1, rate: "50.0%", outcomes: [] };
  const shown = slides(sheet({ last, agenda: [topic("a", "RED", 1)] }));

  expect(shown.map((each) => each.kind)).toEqual(["last", "topic", "end"]);
});

test("the first meeting of all begins with its agenda", () => {
  expect(slides(sheet({ agenda: [topic("a", "RED", 1)] }))[0]?.kind).toBe("topic");
});

test("an outcome stands with its topic; what was struck out stands nowhere", () => {
  const shown = slides(sheet({ agenda: [topic("a", "RED", 1)], outcomes: [agreed("1", { agendaId: "a" }), agreed("2", { agendaId: "a", state: "STRUCK" }), agreed("3")] }));

  expect(shown[0]).toMatchObject({ agreed: [{ id: "1" }] });
  expect(shown[1]).toMatchObject({ agreed: [{ id: "1" }, { id: "3" }] });
});

test("keys turn the pages, but not while somebody types", () => {
  expect(commandOf("ArrowRight", { typing: false, modified: false })).toBe("next");
  expect(commandOf("n", { typing: true, modified: false })).toBeUndefined();
  expect(commandOf("Escape", { typing: true, modified: false })).toBe("leave");
  expect(commandOf("f", { typing: false, modified: true })).toBeUndefined();
  expect(commandOf("x", { typing: false, modified: false })).toBeUndefined();
});

test("a place beyond the end is the end", () => {
  expect(placeOf(9, 3)).toBe(2);
  expect(placeOf(-1, 3)).toBe(0);
  expect(placeOf(Number.NaN, 3)).toBe(0);
});

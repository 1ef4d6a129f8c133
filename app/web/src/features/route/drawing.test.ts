import { expect, test } from "vitest";
import type { PathStop, Route } from "@/api/types";
import { drawn, hoursOf } from "./drawing";

const stop = (id: string, kind: Route["stops"][number]["kind"] = "step", here = false) => ({ id, step: id, kind, name: id, sure: true, here, earliest: false });
const drawing: Route = { whole: true, stops: [stop("start", "start"), stop("check"), stop("wait", "wait"), stop("pay"), stop("paid", "end")], links: [] };
const done: PathStop = { task: "1", step: "check", stepName: "审查", kind: "step", who: "王小明", outcome: "受理", openedAt: "2026-03-02T01:00:00Z", doneAt: "2026-03-02T04:00:00Z" };

test("what was done, where it is and what lies ahead are told apart", () => {
  const all = drawn(drawing, [done, { ...done, task: "2", kind: "before", who: "李华" }], { whole: true, stops: [stop("wait", "wait", true)], links: [] });

  expect(all.map((each) => each.state)).toEqual(["done", "done", "here", "ahead", "ahead"]);
  expect(all[1]?.visits).toHaveLength(1);
});

test("a step that is open again is where the case is", () => {
  const again: PathStop = { ...done, task: "3", doneAt: undefined, outcome: undefined };
  const all = drawn(drawing, [done, again], { whole: true, stops: [], links: [] }, "paid");

  expect(all[1]?.state).toBe("here");
  expect(all[4]?.state).toBe("done");
  expect(hoursOf(done)).toBe(3);
  expect(hoursOf(again, new Date("2026-03-03T01:00:00Z"))).toBe(24);
});

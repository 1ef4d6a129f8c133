import { expect, test } from "vitest";
import type { ScoreRow } from "@/api/types";
import { byTrack, gained, quarterOf, recent } from "./quarters";
import { share } from "./share";

const row = (projectId: string, track: string, rank: number): ScoreRow => ({ projectId, projectCode: projectId, projectName: projectId, track, rank, points: 80, detail: {} });

test("a day belongs to its quarter", () => {
  expect([quarterOf("2026-01-01"), quarterOf("2026-03-31"), quarterOf("2026-04-01"), quarterOf("2026-12-31")]).toEqual(["2026-Q1", "2026-Q1", "2026-Q2", "2026-Q4"]);
});

test("quarters go back over the turn of the year", () => {
  expect(recent("2026-Q2", 4)).toEqual(["2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3"]);
});

test("each track has its own first", () => {
  const tracks = byTrack([row("b", "化工", 2), row("c", "医药", 1), row("a", "化工", 1)]);

  expect(tracks.map(([track, rows]) => [track, rows.map((each) => each.projectId)])).toEqual([["化工", ["a", "b"]], ["医药", ["c"]]]);
});

test("a rank is gained when its number falls", () => {
  expect([gained({ rank: 1, before: 3 }), gained({ rank: 4, before: 2 }), gained({ rank: 1 })]).toEqual([2, -2, undefined]);
});

test("of nothing there is no share", () => {
  expect([share(0, 0), share(22, 23), share(0, 5)]).toEqual(["—", "95.7%", "0.0%"]);
});

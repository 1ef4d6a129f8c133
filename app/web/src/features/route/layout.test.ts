import { expect, test } from "vitest";
import type { Route } from "@/api/types";
import { BOX, layout } from "./layout";

const stop = (id: string, kind: Route["stops"][number]["kind"] = "step") => ({ id, step: id, kind, name: id, sure: true, here: false, earliest: false });
const link = (from: string, to: string, back = false) => ({ from, to, back, late: false });

const route: Route = {
  whole: true,
  stops: [stop("start", "start"), stop("a"), stop("b"), stop("c"), stop("d"), stop("yes", "end"), stop("no", "end")],
  links: [link("start", "a"), link("a", "b"), link("a", "c"), link("b", "d"), link("c", "d"), link("d", "yes"), link("a", "no"), link("d", "a", true)],
};

test("no two stops lie on each other", () => {
  const { spots } = layout(route);
  const overlapping = spots.some((one, at) => spots.slice(at + 1).some((two) => Math.abs(one.x - two.x) < BOX.width && Math.abs(one.y - two.y) < BOX.height));
  expect(overlapping).toBe(false);
});

test("what follows stands to the right, ends stand in the last column, everything lies on the sheet", () => {
  const { spots, lines, width, height } = layout(route);
  const x = (id: string): number => spots.find((spot) => spot.id === id)?.x ?? -1;
  for (const each of route.links.filter((one) => !one.back)) expect(x(each.to)).toBeGreaterThan(x(each.from));
  expect(x("yes")).toBe(x("no"));
  for (const spot of spots) expect(spot.x + BOX.width).toBeLessThanOrEqual(width);
  for (const [px, py] of lines.flatMap((line) => line.points)) {
    expect(px).toBeLessThanOrEqual(width);
    expect(py).toBeLessThanOrEqual(height);
  }
  expect(lines).toHaveLength(route.links.length);
});

test("an empty drawing is an empty sheet", () => {
  expect(layout({ whole: true, stops: [], links: [] }).spots).toEqual([]);
});

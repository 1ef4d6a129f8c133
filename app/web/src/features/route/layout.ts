import type { Route, RouteLink } from "@/api/types";

export interface Spot {
  id: string;
  x: number;
  y: number;
}

export interface Line {
  link: RouteLink;
  points: [number, number][];
}

export interface Layout {
  width: number;
  height: number;
  spots: Spot[];
  lines: Line[];
}

export const BOX = { width: 168, height: 64, gapX: 72, gapY: 28 } as const;

/** Each stop one column behind the farthest stop before it, stops of a column near those they come from. */
export function layout(route: Route): Layout {
  const ahead = route.links.filter((link) => !link.back);
  const column = new Map<string, number>();
  for (const stop of route.stops) {
    const before = ahead.filter((link) => link.to === stop.id).map((link) => column.get(link.from) ?? -1);
    column.set(stop.id, Math.max(-1, ...before) + 1);
  }
  const last = Math.max(0, ...column.values());
  for (const stop of route.stops) if (stop.kind === "end") column.set(stop.id, last);
  const columns = Array.from({ length: last + 1 }, (_, at) => route.stops.filter((stop) => column.get(stop.id) === at).map((stop) => stop.id));
  const row = new Map<string, number>();
  columns.forEach((ids) => {
    const wish = (id: string): number => {
      const rows = ahead.filter((link) => link.to === id && row.has(link.from)).map((link) => row.get(link.from) ?? 0);
      return rows.length ? rows.reduce((sum, each) => sum + each, 0) / rows.length : 0;
    };
    const sorted = ids.map((id) => ({ id, wish: wish(id) })).sort((a, b) => a.wish - b.wish);
    let next = 0;
    for (const each of sorted) {
      const at = Math.max(next, Math.round(each.wish));
      row.set(each.id, at);
      next = at + 1;
    }
  });
  const rows = Math.max(0, ...row.values()) + 1;
  const x = (id: string): number => 16 + (column.get(id) ?? 0) * (BOX.width + BOX.gapX);
  const y = (id: string): number => 16 + (row.get(id) ?? 0) * (BOX.height + BOX.gapY);
  const known = route.links.filter((link) => column.has(link.from) && column.has(link.to));
  const backs = known.filter((link) => link.back).length;
  const floor = 16 + rows * (BOX.height + BOX.gapY);
  let below = 0;
  const lines = known.map((link): Line => {
    const [fromX, fromY, toX, toY] = [x(link.from), y(link.from), x(link.to), y(link.to)];
    const mid = BOX.height / 2;
    if (link.back || toX <= fromX) {
      const lane = floor + 12 * below++;
      return { link, points: [[fromX + BOX.width / 2 + 12, fromY + BOX.height], [fromX + BOX.width / 2 + 12, lane], [toX + BOX.width / 2 - 12, lane], [toX + BOX.width / 2 - 12, toY + BOX.height]] };
    }
    const turn = toX - BOX.gapX / 2;
    return { link, points: [[fromX + BOX.width, fromY + mid], [turn, fromY + mid], [turn, toY + mid], [toX, toY + mid]] };
  });
  return {
    width: 32 + (last + 1) * BOX.width + last * BOX.gapX,
    height: floor + 12 * Math.max(backs, below) + 8,
    spots: route.stops.map((stop) => ({ id: stop.id, x: x(stop.id), y: y(stop.id) })),
    lines,
  };
}

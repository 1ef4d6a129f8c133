import { fenOf, yuanOf } from "@/kit/money";

/** How the sum since the beginning has moved since the last report, in yuan; nothing where one of the two is no amount. */
export interface Moved {
  way: "more" | "less" | "same";
  /** Always positive. */
  by: string;
}

export function moved(total: unknown, last: string | undefined): Moved | undefined {
  const now = typeof total === "string" ? fenOf(total) : undefined;
  const then = last === undefined ? undefined : fenOf(last);
  if (now === undefined || then === undefined) return undefined;
  const by = now - then;
  return { way: by > 0n ? "more" : by < 0n ? "less" : "same", by: yuanOf(by < 0n ? -by : by) };
}

/** What was added this week; nothing where it cannot be told. */
export function added(total: unknown, last: string | undefined): string | null {
  const found = moved(total, last);
  return found ? `${found.way === "less" ? "-" : ""}${found.by}` : null;
}

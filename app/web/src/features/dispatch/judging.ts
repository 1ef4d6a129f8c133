import { scaled, unscaled } from "@/kit/money";
import { tidyNumber } from "@/kit/tidy";

/** What judges look at, and how much each may count for: a hundred in all. */
export const most = { look: 40, invest: 30, service: 20, safety: 10 } as const;
export type Look = keyof typeof most;
export const looks = Object.keys(most) as Look[];
export type Typed = Record<Look, string>;

/** The points as hundredths; nothing where it is no figure between zero and the most. */
export function pointsOf(look: Look, typed: string): bigint | undefined {
  const found = scaled(tidyNumber(typed), 2);
  return found !== undefined && found >= 0n && found <= BigInt(most[look] * 100) ? found : undefined;
}

/** The total so far, `86.5`. */
export const total = (typed: Typed): string => {
  const text = unscaled(looks.reduce((sum, look) => sum + (pointsOf(look, typed[look]) ?? 0n), 0n), 2);
  return text.replace(/\.?0+$/, "") || "0";
};

/** Where a figure is missing or out of bounds. */
export const gapsOf = (typed: Typed): Look[] => looks.filter((look) => pointsOf(look, typed[look]) === undefined);

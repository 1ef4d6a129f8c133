import { scaled, unscaled } from "@/kit/money";
import { tidyNumber } from "@/kit/tidy";

/** What judges look at. */
export const looks = ["look", "invest", "service", "safety"] as const;
export type Look = (typeof looks)[number];
/** How much each may count for: a hundred in all. */
export type Most = Readonly<Record<Look, number>>;
export type Typed = Record<Look, string>;

/** The points as hundredths; nothing where it is no figure between zero and the most. */
export function pointsOf(most: number, typed: string): bigint | undefined {
  const found = scaled(tidyNumber(typed), 2);
  return found !== undefined && found >= 0n && found <= BigInt(most * 100) ? found : undefined;
}

/** The total so far, `86.5`. */
export const total = (most: Most, typed: Typed): string => {
  const text = unscaled(looks.reduce((sum, look) => sum + (pointsOf(most[look], typed[look]) ?? 0n), 0n), 2);
  return text.replace(/\.?0+$/, "") || "0";
};

/** Where a figure is missing or out of bounds. */
export const gapsOf = (most: Most, typed: Typed): Look[] => looks.filter((look) => pointsOf(most[look], typed[look]) === undefined);

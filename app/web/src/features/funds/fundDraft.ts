import type { FundBody, MoneyValue } from "@/api/types";
import { pointerTo } from "@/features/forms/pointer";
import { scaled, unscaled, yuanOf } from "@/kit/money";
import { tidyNumber } from "@/kit/tidy";

export interface ShareDraft {
  name: string;
  share: string;
}
export interface FundDraft {
  name: string;
  size: string;
  contributors: ShareDraft[];
}
export type Gap = "name" | "amount" | "contributor" | "share" | "shares";

/** The ledger holds 18 digits of yuan. */
const LIMIT = 10n ** 20n;
const WHOLE = 10000n;

/** 万元 as typed → yuan; undefined when it is no amount above zero. */
export function typedAmount(typed: string): MoneyValue | undefined {
  const fen = scaled(tidyNumber(typed), 6);
  return fen !== undefined && fen > 0n && fen < LIMIT ? { amount: yuanOf(fen), currency: "CNY" } : undefined;
}

/** Hundredths of a percent. */
function shareOf(typed: string): bigint | undefined {
  const share = scaled(tidyNumber(typed).replace(/%$/, ""), 2);
  return share !== undefined && share > 0n && share <= WHOLE ? share : undefined;
}

/** Everything that keeps a fund from being opened, by pointer, in the order of the form. */
export function fundGaps(draft: FundDraft): [pointer: string, gap: Gap][] {
  const shares = draft.contributors.map((each) => shareOf(each.share));
  const gaps: [string, Gap | false][] = [
    ["/name", !draft.name.trim() && "name"],
    ["/size", !typedAmount(draft.size) && "amount"],
    ...draft.contributors.flatMap((each, at): [string, Gap | false][] => [
      [pointerTo("contributors", at, "name"), !each.name.trim() && "contributor"],
      [pointerTo("contributors", at, "share"), shares[at] === undefined && "share"],
    ]),
    ["/contributors", shares.length > 0 && !shares.includes(undefined) && shares.reduce<bigint>((sum, share) => sum + (share ?? 0n), 0n) !== WHOLE && "shares"],
  ];
  return gaps.flatMap(([pointer, gap]) => (gap ? [[pointer, gap]] : []));
}

/** What is sent once there are no gaps. */
export const fundBody = (draft: FundDraft): FundBody => ({
  name: draft.name.trim(),
  size: typedAmount(draft.size),
  contributors: draft.contributors.map((each) => ({ name: each.name.trim(), share: Number(unscaled(shareOf(each.share) ?? 0n, 2)) })),
});

import type { TFunction } from "i18next";
import type { Tally } from "@/api/types";

/**
 * A tally as sentences: who counts, whether enough are there, how many must agree, how it stands.
 * The figures and both verdicts are the server's; nothing is counted here.
 */
export function tallyWords(tally: Tally, t: TFunction): string[] {
  const agreed = tally.yes + tally.conditional;
  return [
    t("committee.tally.people", { members: tally.members, recused: tally.recused, present: tally.present }),
    t(tally.quorate ? "committee.tally.quorate" : "committee.tally.notQuorate", { quorum: tally.quorum, present: tally.present }),
    t("committee.tally.votes", { agreed, conditional: tally.conditional, abstain: tally.abstain, no: tally.no }),
    verdict(tally, agreed, t),
  ];
}

function verdict(tally: Tally, agreed: number, t: TFunction): string {
  if (!tally.quorate) return t("committee.tally.waits");
  if (tally.passed) return t("committee.tally.passed", { needed: tally.needed, agreed });
  return tally.outstanding > 0
    ? t("committee.tally.open", { needed: tally.needed, missing: tally.needed - agreed, outstanding: tally.outstanding })
    : t("committee.tally.failed", { needed: tally.needed, agreed });
}

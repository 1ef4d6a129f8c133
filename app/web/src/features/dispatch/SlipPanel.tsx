import { useTranslation } from "react-i18next";
import type { WeeklyReport } from "@/api/types";
import { moneyText } from "@/kit/moneyText";
import { Panel } from "@/kit/Panel";
import { StatusTag } from "@/kit/StatusTag";

type Slip = NonNullable<WeeklyReport["amendment"]>;
const states = { ASKED: "close", APPROVED: "calm", DROPPED: "neutral" } as const;
const stateOf = (word: string): keyof typeof states => (word === "APPROVED" || word === "DROPPED" ? word : "ASKED");

/** 更正单: less is said to be invested than before, and why. */
export function SlipPanel({ slip }: { slip: Slip }) {
  const { t } = useTranslation();
  const state = stateOf(slip.state);
  return (
    <Panel tone={state === "ASKED" ? "close" : "plain"} title={t("weekly.report.slip")} extra={<StatusTag tone={states[state]}>{t(`weekly.report.slipState.${state}`)}</StatusTag>}>
      <p>{t("weekly.report.slipWords", { from: moneyText(slip.from.amount, "wan", t), to: moneyText(slip.to.amount, "wan", t) })}</p>
      <p>{t("weekly.report.slipReason", { reason: slip.reason, who: slip.askedBy.name })}</p>
    </Panel>
  );
}

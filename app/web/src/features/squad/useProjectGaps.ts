import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import type { SummaryItem } from "@/kit/ErrorSummary";
import type { Act } from "@/kit/useAct";
import type { Gap } from "./projectDraft";
import type { PlanGap } from "./planDraft";

/** Gaps seen before anything is sent; else what the server found. */
export function useProjectGaps(act: Pick<Act<never>, "errors" | "wrong">) {
  const { t } = useTranslation();
  const [gaps, setGaps] = useState<[pointer: string, gap: Gap | PlanGap][]>([]);
  const said = gaps.map(([pointer, gap]) => ({ pointer, message: t(`squad.gap.${gap}`) }));
  return {
    setGaps,
    errors: said.length ? said.map(({ pointer, message }): SummaryItem => ({ target: fieldId(pointer), message })) : act.errors,
    wrong: (pointer: string) => (said.length ? said.find((each) => each.pointer === pointer)?.message : act.wrong(pointer)),
  };
}

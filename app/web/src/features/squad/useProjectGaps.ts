import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import type { SummaryItem } from "@/kit/ErrorSummary";
import type { Act } from "@/kit/useAct";
import type { PlanGap } from "./planDraft";
import type { Gap } from "./projectDraft";
import { useChangeText } from "./useChangeText";

/** Gaps seen before anything is sent, each with the name of its field; else what the server found. */
export function useProjectGaps(act: Pick<Act<never>, "errors" | "wrong">) {
  const { t } = useTranslation();
  const { nameOf } = useChangeText();
  const [gaps, setGaps] = useState<[pointer: string, gap: Gap | PlanGap][]>([]);
  const placeOf = (pointer: string): string | undefined => {
    const [field = "", at = "", part = ""] = pointer.replace(/^\/plan(?=\/)/, "").slice(1).split("/");
    if (field === "milestones" && at) return t("squad.plan.point", { n: Number(at) + 1 });
    if (field === "items") return t("squad.payment.point", { n: Number(at) + 1 });
    if (field === "commitments") return t("squad.form.promise", { n: Number(at) + 1 });
    const name = nameOf(field);
    return part || name === field ? undefined : name;
  };
  const said = gaps.map(([pointer, gap]) => {
    const place = placeOf(pointer);
    const message = t(`squad.gap.${gap}`);
    return { pointer, message: place ? t("squad.gap.named", { place, message }) : message };
  });
  return {
    setGaps,
    errors: said.length ? said.map(({ pointer, message }): SummaryItem => ({ target: fieldId(pointer), message })) : act.errors,
    wrong: (pointer: string) => (said.length ? said.find((each) => each.pointer === pointer)?.message : act.wrong(pointer)),
  };
}

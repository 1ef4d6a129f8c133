import { useTranslation } from "react-i18next";
import { oneOf } from "./words";

const groups = ["pace", "start", "library", "milestone", "blocker", "payment", "exemption", "change"] as const;
const known = ["pace-yellowPoints", "pace-redPoints", "start-redMonths", "library-yellowMonths", "library-redMonths", "milestone-redWorkdays", "milestone-soonWorkdays", "milestone-soonPercent", "blocker-yellowLevel", "blocker-redLevel", "blocker-raiserVerifies", "payment-redDays", "payment-redPercent", "exemption-most", "change-officeDays", "change-parkPercent"] as const;

/** Rules in words; what this screen does not know yet keeps its own name. */
export function useRuleText() {
  const { t } = useTranslation();
  return {
    groupOf: (group: string): string => {
      const one = oneOf(groups, group);
      return one ? t(`squad.rules.group.${one}`) : group;
    },
    nameOf: (group: string, rule: string): string => {
      const one = oneOf(known, `${group}-${rule}`);
      return one ? t(`squad.rules.rule.${one}`) : rule;
    },
  };
}

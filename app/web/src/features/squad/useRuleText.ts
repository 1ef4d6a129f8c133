import { useTranslation } from "react-i18next";
import { oneOf } from "./words";

const groups = ["pace", "start", "library", "milestone", "blocker", "payment", "exemption", "change", "silence", "week", "score", "tour", "flag"] as const;
const known = ["pace-yellowPoints", "pace-redPoints", "start-redMonths", "library-yellowMonths", "library-redMonths", "milestone-redWorkdays", "milestone-soonWorkdays", "milestone-soonPercent", "blocker-yellowLevel", "blocker-redLevel", "blocker-raiserVerifies", "payment-redDays", "payment-redPercent", "exemption-most", "change-officeDays", "change-parkPercent", "silence-yellowWeeks", "silence-redWeeks", "week-openDay", "week-openHour", "week-reportDay", "week-reportHour", "week-reviewDay", "week-reviewHour", "week-agendaHour", "week-meetingHour", "week-meetingMinute", "score-investment", "score-milestones", "score-blockers", "score-reports", "score-satisfaction", "score-tours", "score-mostPercent", "score-redTenths", "score-yellowTenths", "tour-look", "tour-invest", "tour-service", "tour-safety", "tour-trimFrom", "flag-keptQuarters"] as const;

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

import { useTranslation } from "react-i18next";
import type { SquadDifference } from "@/api/types";
import { useCategories } from "@/features/dispatch/useCategories";
import { dateTimeText, dayText } from "@/kit/dates";
import { targetText } from "./targetDate";
import { useChangeText } from "./useChangeText";
import { oneOf } from "./words";

const fields = ["number", "category", "grade", "level", "state", "wantedBy", "raisedBy", "raisedAt", "handler", "lateSince", "expectedOn", "waitingSince", "waitedMinutes", "verifier", "satisfaction", "closedAt", "closedBy", "reopenCount", "issuedBy", "issuedAt", "interviewedAt", "repliedAt", "newDate", "late", "returned", "what", "owner", "dueOn", "acceptance", "projectId", "handedBack", "notedAt", "assignedAt", "doneAt", "overdueAt", "name", "isKey", "planned", "after", "progress", "actual"] as const;
const blockerStates = ["RAISED", "HANDLING", "WAITING", "VERIFYING", "CLOSED", "REFUSED"] as const;
const grades = ["NORMAL", "PRESSING", "URGENT"] as const;
const orderStates = ["OPEN", "EXEMPTING", "REPLIED", "VERIFIED", "CLOSED", "EXEMPTED", "RAISED"] as const;
const orderLevels = ["BLUE", "YELLOW", "RED"] as const;
const outcomeStates = ["NOTED", "ASSIGNED", "DOING", "REPORTED", "DONE", "STRUCK"] as const;

/** Fields and values of what two days differ in, as people read them: the server tells codes, ids and moments. */
export function useDifferenceText(about: SquadDifference["about"]): ReturnType<typeof useChangeText> {
  const { t } = useTranslation();
  const project = useChangeText();
  const { nameOf } = useCategories();
  const codeText = (field: string, value: string): string | undefined => {
    const [blocker, grade, order, level, outcome] = [oneOf(blockerStates, value), oneOf(grades, value), oneOf(orderStates, value), oneOf(orderLevels, value), oneOf(outcomeStates, value)];
    if (about === "BLOCKER") {
      if (field === "state" && blocker) return t(`dispatch.blockers.state.${blocker}`);
      if (field === "grade" && grade) return t(`dispatch.blockers.grade.${grade}`);
      if (field === "level") return `L${value}`;
      return field === "category" ? nameOf(value) : undefined;
    }
    if (about === "ORDER") {
      if (field === "state" && order) return t(`dispatch.orders.state.${order}`);
      return field === "level" && level ? t(`dispatch.orders.level.${level}`) : undefined;
    }
    if (about === "MILESTONE" && field === "planned") return targetText(value, t);
    if (field === "progress") return `${value}%`;
    return about === "OUTCOME" && field === "state" && outcome ? t(`dispatch.outcomes.state.${outcome}`) : undefined;
  };
  if (about === "PROJECT") return project;
  return {
    nameOf: (field) => {
      const known = oneOf(fields, field);
      return known ? t(`squad.differences.field.${known}`) : field;
    },
    textOf: (field, value) => {
      if (!value) return t("kit.none");
      const word = codeText(field, value);
      if (word) return word;
      if (value === "true" || value === "false") return t(value === "true" ? "kit.yes" : "kit.no");
      if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return dateTimeText(value);
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value);
      // whose it is comes as an id: that it changed is said, the page says who
      return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? t("squad.history.other") : value;
    },
  };
}

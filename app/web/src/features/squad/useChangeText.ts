import { useTranslation } from "react-i18next";
import { moneyText } from "@/kit/moneyText";
import { fenOf } from "@/kit/money";
import { targetText } from "./targetDate";
import { categories, courses, levels, libraries, oneOf, stages } from "./words";

const money = ["totalInvest", "annualPlan", "contractInvest", "inPlaceInvest", "output", "tax"];
const dates = ["contractOn", "plannedStart", "plannedFinish", "plannedProduction", "admittedOn", "startedOn", "finishedOn"];
const named = ["code", "name", "ownerUscc", "ownerName", "category", "level", "industry", "space", "track", "library", "stage", "course", "isSquad", "isTop500", "totalInvest", "annualPlan", "contractInvest", "inPlaceInvest", "output", "tax", "landArea", "buildArea", "jobs", "contractOn", "plannedStart", "plannedFinish", "plannedProduction", "admittedOn", "startedOn", "finishedOn", "leader", "chief", "officer", "commitments", "caseId"] as const;

/** Fields and values of the register as people read them: the server tells them as codes. */
export function useChangeText() {
  const { t } = useTranslation();
  const codeText = (field: string, value: string): string | undefined => {
    const [library, stage, course, category, level] = [oneOf(libraries, value), oneOf(stages, value), oneOf(courses, value), oneOf(categories, value), oneOf(levels, value)];
    if (field === "library" && library) return t(`squad.library.${library}`);
    if (field === "stage" && stage) return t(`squad.stage.${stage}`);
    if (field === "course" && course) return t(`squad.course.${course}`);
    if (field === "category" && category) return t(`squad.category.${category}`);
    return field === "level" && level ? t(`squad.level.${level}`) : undefined;
  };
  return {
    nameOf: (field: string): string => {
      const known = oneOf(named, field);
      return known ? t(`squad.field.${known}`) : field;
    },
    textOf: (field: string, value: string): string => {
      if (!value) return t("kit.none");
      if (money.includes(field)) return fenOf(value) === undefined ? value : moneyText(value, "wan", t);
      if (dates.includes(field)) return targetText(value, t);
      if (value === "true" || value === "false") return t(value === "true" ? "kit.yes" : "kit.no");
      // people and cases come as ids: that they changed is said, by whom stands on the slips
      if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return t("squad.history.other");
      const word = codeText(field, value);
      return word ?? value;
    },
  };
}

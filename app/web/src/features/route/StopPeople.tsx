import { useTranslation } from "react-i18next";
import type { RouteWho } from "@/api/types";
import { peopleText } from "./peopleText";
import css from "./StopPeople.module.css";

/** Whom a step asks; that nobody can be found is said, not hidden. */
export function StopPeople({ who }: { who: RouteWho }) {
  const { t } = useTranslation();
  return <small className={who.kind === "nobody" ? css.nobody : css.who}>{peopleText(who, t)}</small>;
}

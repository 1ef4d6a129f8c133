import { useTranslation } from "react-i18next";
import type { Rubric } from "@/api/types";
import css from "./RunningTotal.module.css";
import { highest, itemsOf, scoredItems, type Sheet, total } from "./sheet";

/** How many points so far, out of how many, against which line. */
export function RunningTotal({ rubric, sheet }: { rubric: Rubric; sheet: Sheet }) {
  const { t } = useTranslation();
  const points = total(rubric, sheet);
  const [done, all] = [scoredItems(rubric, sheet), itemsOf(rubric).length];
  return (
    <div className={css.total} role="status" aria-live="polite">
      <div><strong>{points}</strong> / {highest(rubric)}</div>
      <span>{t("review.scored", { done, all })}</span>
      <span>{done < all ? t("review.line", { pass: rubric.pass }) : t(points >= Number(rubric.pass) ? "review.above" : "review.below", { pass: rubric.pass })}</span>
      {sheet.vetoes.length > 0 && <span className={css.veto}>{t("review.vetoed", { n: sheet.vetoes.length })}</span>}
    </div>
  );
}

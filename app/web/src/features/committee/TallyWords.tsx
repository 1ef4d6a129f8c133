import { useTranslation } from "react-i18next";
import type { Tally } from "@/api/types";
import { tallyWords } from "./tallyWords";
import css from "./TallyWords.module.css";

export function TallyWords({ tally }: { tally: Tally }) {
  const { t } = useTranslation();
  return (
    <ul className={`${css.words} ${tally.passed ? css.passed : ""}`} aria-label={t("committee.tally.title")}>
      {tallyWords(tally, t).map((line) => <li key={line}>{line}</li>)}
    </ul>
  );
}

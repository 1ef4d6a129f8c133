import { useTranslation } from "react-i18next";
import css from "./LightCounts.module.css";
import { LightMark } from "./LightMark";
import type { Counts } from "./spaces";

/** How many are red, yellow, green; the word and the shape beside each figure. */
export function LightCounts({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  return (
    <ul className={css.counts} aria-label={t("squad.light.counts")}>
      {(["RED", "YELLOW", "GREEN"] as const).map((colour) => <li key={colour}><LightMark colour={colour} /> <strong>{counts[colour]}</strong></li>)}
      {counts.NONE > 0 && <li><LightMark /> <strong>{counts.NONE}</strong></li>}
    </ul>
  );
}

import { useTranslation } from "react-i18next";
import css from "./Skeleton.module.css";

/** Holds the place of what comes, so that nothing jumps. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={css.skeleton} role="status" aria-label={t("kit.loading")}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} className={line % 3 === 2 ? css.short : undefined} />
      ))}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { weekText } from "@/kit/weekText";
import css from "./Said.module.css";

/** What was said a week ago, as a quotation. */
export function Said({ label, week, children }: { label: string; week: string; children: string }) {
  const { t } = useTranslation();
  return (
    <figure className={css.said}>
      <figcaption>{label} · {t("weekly.last", { week: weekText(week, t) })}</figcaption>
      <blockquote>{children}</blockquote>
    </figure>
  );
}

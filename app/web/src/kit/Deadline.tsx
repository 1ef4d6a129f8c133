import { useTranslation } from "react-i18next";
import type { Light } from "@/api/types";
import { daysUntil, untilText } from "./dates";
import css from "./Deadline.module.css";

interface Props {
  dueAt?: string;
  light?: Light;
  /** It falls into a year whose holidays are not announced yet. */
  provisional?: boolean;
}

/** Until when, in words and with the light's shape: never by colour alone. */
export function Deadline({ dueAt, light, provisional }: Props) {
  const { t } = useTranslation();
  if (!dueAt) return <span className={css.none}>{t("kit.deadline.none")}</span>;
  const days = daysUntil(dueAt);
  const shade: Light = light ?? (new Date(dueAt) < new Date() ? "red" : "green");
  const words =
    shade === "red" && days < 0
      ? t("kit.deadline.late", { n: -days })
      : days === 0
        ? t("kit.deadline.today")
        : t("kit.deadline.left", { n: Math.max(days, 0) });
  return (
    <span className={css.deadline}>
      <i className={`${css.light} ${css[shade] ?? ""}`} role="img" aria-label={t(`kit.deadline.${shade}`)} />
      <span>
        {t("kit.deadline.until", { date: untilText(dueAt) })}
        {provisional && <abbr className={css.provisional} title={t("kit.deadline.provisionalWhy")}>{t("kit.deadline.provisional")}</abbr>}
        <small className={`${css.words} ${shade === "green" ? "" : (css[`${shade}Words`] ?? "")}`}>{words}</small>
      </span>
    </span>
  );
}

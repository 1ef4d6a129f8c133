import { useTranslation } from "react-i18next";
import type { DrawTold } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { StatusTag } from "@/kit/StatusTag";
import css from "./Draw.module.css";

/** A lot as it was drawn, with what is needed to draw it again. */
export function DrawSummary({ lot }: { lot: DrawTold }) {
  const { t } = useTranslation();
  return (
    <section className={css.lot}>
      <h3>{t("review.draw.how")} <StatusTag tone={lot.right ? "calm" : "late"}>{t(lot.right ? "review.draw.right" : "review.draw.wrong")}</StatusTag></h3>
      <p>{lot.drawn.map((person) => (person.fields.length ? t("review.draw.fieldsOf", { name: person.name, fields: person.fields.join("、") }) : person.name)).join("、")}</p>
      <p className={css.quiet}>{t("review.draw.by", { who: lot.by ?? "", at: dateTimeText(lot.at) })}</p>
      {lot.replaced.map((gone) => <p key={gone.seed} className={css.quiet}>{t("review.draw.replaced", { name: gone.name, reason: gone.reason, at: dateTimeText(gone.at) })}</p>)}
      <p className={css.quiet}>{t("review.draw.seed")} <code className={css.seed}>{lot.seed}</code></p>
    </section>
  );
}

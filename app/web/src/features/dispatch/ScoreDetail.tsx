import { useTranslation } from "react-i18next";
import { moneyText } from "@/kit/moneyText";
import { field, number, rows, text } from "./loose";
import css from "./ScoreDetail.module.css";

const parts = ["investment", "milestones", "blockers", "reports", "satisfaction", "tours"] as const;

/** Every part with its numerator and denominator; a part without a denominator says so. */
export function ScoreDetail({ detail }: { detail: unknown }) {
  const { t } = useTranslation();
  const found = rows(detail, "parts");
  const count = (row: unknown): string =>
    text(row, "key") === "investment" ? `${moneyText(text(row, "numerator"), "wan", t)} / ${moneyText(text(row, "denominator"), "wan", t)}` : `${text(row, "numerator")} / ${text(row, "denominator")}`;
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr><th scope="col">{t("dispatch.scores.part")}</th><th scope="col">{t("dispatch.scores.weight")}</th><th scope="col">{t("dispatch.scores.count")}</th><th scope="col">{t("dispatch.scores.rate")}</th><th scope="col">{t("dispatch.scores.got")}</th></tr>
        </thead>
        <tbody>
          {found.map((row) => {
            const part = parts.find((each) => each === text(row, "key"));
            const counted = number(row, "denominator") > 0;
            return (
              <tr key={text(row, "key")}>
                <th scope="row">{part ? t(`dispatch.scores.parts.${part}`) : text(row, "key")}</th>
                <td>{number(row, "weight")}</td>
                <td>
                  {counted ? count(row) : t("dispatch.scores.notCounted")}
                  {field(row, "original") !== undefined && <small>{t("dispatch.scores.original", { share: count(field(row, "original")), rate: text(field(row, "original"), "rate") })}</small>}
                </td>
                <td>{text(row, "rate")}</td>
                <td>{text(row, "points")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{t("dispatch.scores.deductionWords", { red: number(detail, "red"), yellow: number(detail, "yellow"), points: text(detail, "deduction") })}</p>
    </div>
  );
}

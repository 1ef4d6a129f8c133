import { useTranslation } from "react-i18next";
import type { ReviewSeat } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import css from "./SeatSummary.module.css";

const tones: Record<ReviewSeat["state"], Tone> = { asked: "neutral", scored: "calm", recused: "close" };

/** One expert: scored or stepped aside, the declaration that stands behind it, points and words to open. */
export function SeatSummary({ seat }: { seat: ReviewSeat }) {
  const { t } = useTranslation();
  return (
    <li className={css.seat}>
      <p className={css.head}>
        <strong>{seat.name}</strong>
        <StatusTag tone={tones[seat.state]}>{t(`review.summary.seat.${seat.state}`)}</StatusTag>
        {seat.total && <span className={css.total}>{t("review.summary.total", { total: seat.total })}</span>}
      </p>
      {seat.reason && <p>{t("review.summary.reason", { reason: seat.reason })}</p>}
      {seat.declared && <p className={css.declared}>{t("review.summary.declared", { at: dateTimeText(seat.declared.at), version: seat.declared.version, text: seat.declared.text })}</p>}
      {seat.state === "scored" && !seat.declared && <p className={css.declared}>{t("review.summary.undeclared")}</p>}
      {seat.vetoes.length > 0 && <p className={css.veto}>{t("review.summary.vetoes", { names: seat.vetoes.join(t("forms.comma")) })}</p>}
      {seat.groups.length > 0 && (
        <details className={css.words}>
          <summary>{t("review.summary.open")}</summary>
          <dl>
            {seat.groups.map((group) => (
              <div key={group.label}>
                <dt>{t("review.summary.group", { label: group.label, points: group.points, of: group.most })}</dt>
                <dd>{group.words}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

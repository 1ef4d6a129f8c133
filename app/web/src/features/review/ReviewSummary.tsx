import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReviewPanel } from "@/api/types";
import { Panel } from "@/kit/Panel";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import { readDraws, readReview } from "./api";
import { DrawSummary } from "./DrawSummary";
import css from "./ReviewSummary.module.css";
import { SeatSummary } from "./SeatSummary";

const tones: Record<NonNullable<ReviewPanel["result"]>, Tone> = { pass: "calm", fail: "late", few: "close" };

/** What the experts gave, newest round first; nothing where nobody was asked. */
export function ReviewSummary({ id }: { id: string }) {
  const { t } = useTranslation();
  const review = useQuery({ queryKey: ["case", id, "review"], queryFn: () => readReview(id) });
  const draws = useQuery({ queryKey: ["case", id, "draws"], queryFn: () => readDraws(id) });
  const panels = review.data?.panels ?? [];
  const lots = draws.data?.items ?? [];
  if (!panels.length && !lots.length) return null;
  return (
    <Panel title={t("review.summary.title")}>
      {panels.toReversed().map((panel) => (
        <section key={panel.panel} className={css.panel}>
          {panels.length > 1 && <h3>{t("review.summary.round", { n: panel.panel })}</h3>}
          <p className={css.result}>
            {panel.mean && <strong>{t("review.summary.mean", { mean: panel.mean, pass: panel.pass })}</strong>}
            {panel.result ? <StatusTag tone={tones[panel.result]}>{panel.resultLabel ?? panel.result}</StatusTag> : t("review.summary.scoring")}
          </p>
          <ul className={css.seats}>
            {panel.seats.map((seat) => <SeatSummary key={seat.memberId} seat={seat} />)}
          </ul>
        </section>
      ))}
      {lots.map((lot) => <DrawSummary key={lot.id} lot={lot} />)}
    </Panel>
  );
}

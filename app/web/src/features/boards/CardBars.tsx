import { useTranslation } from "react-i18next";
import type { BoardCard } from "@/api/types";
import { Panel } from "@/kit/Panel";
import css from "./CardBars.module.css";
import { shares } from "./shares";

/** Figures of one kind as bars in a table: it reads without colour, by screen reader and on paper. */
export function CardBars({ title, cards, asOf }: { title: string; cards: BoardCard[]; asOf: string }) {
  const { t } = useTranslation();
  if (!cards.length) return null;
  const lengths = shares(cards.map((card) => card.value));
  return (
    <Panel title={title} extra={<span className={css.asOf}>{asOf}</span>}>
      <table className={css.bars} aria-label={title}>
        <thead className="visually-hidden">
          <tr><th scope="col">{t("boards.of")}</th><th scope="col">{t("boards.bar")}</th><th scope="col">{t("boards.value")}</th></tr>
        </thead>
        <tbody>
          {cards.map((card, at) => (
            <tr key={card.code}>
              <th scope="row">{card.name}</th>
              <td aria-hidden="true">{!!lengths[at] && <div className={css.bar} style={{ width: `${lengths[at]}%` }} />}</td>
              <td className={css.value}>{card.value} {card.unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

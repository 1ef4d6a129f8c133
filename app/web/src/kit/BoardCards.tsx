import { useTranslation } from "react-i18next";
import type { BoardCard } from "@/api/contract";
import css from "./BoardCards.module.css";

/** Figures large enough to read across a room; the server has already chosen units and digits. */
export function BoardCards({ cards }: { cards: BoardCard[] }) {
  const { t } = useTranslation();
  return (
    <dl className={css.cards}>
      {cards.map((card) => (
        <div key={card.code}>
          <dt>{card.name}</dt>
          <dd>
            <strong>{card.value}</strong> {card.unit}
            {card.year !== undefined && <small>{t("open.board.year", { value: card.year, unit: card.unit ?? "" })}</small>}
            {(card.compare ?? card.detail) && <small>{[card.compare, card.detail].filter(Boolean).join(" · ")}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

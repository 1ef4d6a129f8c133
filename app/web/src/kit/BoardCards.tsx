import type { BoardCard } from "@/api/types";
import css from "./BoardCards.module.css";

/** Figures large enough to read across a room; the server has already chosen units and digits. */
export function BoardCards({ cards }: { cards: BoardCard[] }) {
  return (
    <dl className={css.cards}>
      {cards.map((card) => (
        <div key={card.code}>
          <dt>{card.name}</dt>
          <dd>
            <strong>{card.value}</strong> {card.unit}
            {card.detail && <small>{card.detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

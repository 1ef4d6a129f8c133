import { useTranslation } from "react-i18next";
import type { Blocker } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import css from "./BlockerMoves.module.css";
import { useWords } from "./useWords";

/** Every step of the way, with the reason and who took it. */
export function BlockerMoves({ moves }: { moves: Blocker["moves"] }) {
  const { t } = useTranslation();
  const word = useWords("dispatch.blockers.move");
  return (
    <Panel title={t("dispatch.blockers.moves")}>
      {moves.length === 0 && <p>{t("dispatch.blockers.noMoves")}</p>}
      <ol className={css.moves}>
        {moves.map((move) => (
          <li key={`${move.at}${move.kind}`}>
            <b>{word(move.kind)}</b>
            {move.from !== move.to && <span>{t("dispatch.blockers.fromTo", { from: move.from, to: move.to })}</span>}
            <small>{[move.by?.name ?? t("dispatch.blockers.system"), dateTimeText(move.at)].join(" · ")}</small>
            {move.reason && <p>{move.reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

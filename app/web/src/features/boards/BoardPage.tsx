import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { BoardCard } from "@/api/types";
import { AsOf } from "@/features/squad/AsOf";
import { useAsOf } from "@/features/squad/useAsOf";
import { BoardCards } from "@/kit/BoardCards";
import { dateTimeText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readBoard } from "./api";
import css from "./BoardPage.module.css";
import { CardBars } from "./CardBars";

/** How long steps take is looked at side by side. */
const timed = (card: BoardCard): boolean => card.code.startsWith("days-");

/** Figures to read across a room, each with the moment it was counted; of a board that keeps them, as they were on a day. */
export function BoardPage() {
  const { t } = useTranslation();
  const { key = "" } = useParams();
  const [day, setDay] = useAsOf();
  const board = useQuery({ queryKey: ["boards", key, day], queryFn: () => readBoard(key, day), refetchInterval: day ? false : 60_000 });
  if (board.isPending) return <PageFrame title=" "><Skeleton lines={8} /></PageFrame>;
  if (board.isError) return <PageFrame title={t("boards.title")}><ProblemNotice error={board.error} retry={() => void board.refetch()} /></PageFrame>;
  const asOf = t("open.board.asOf", { at: dateTimeText(board.data.asOf) });
  return (
    <PageFrame title={board.data.title} lead={board.data.note ? <>{asOf}<br /><strong>{board.data.note}</strong></> : asOf} actions={<Button className={css.actions} onClick={() => window.print()}>{t("boards.print")}</Button>}>
      {(day || board.data.keepsPast) && <div className={css.actions}><AsOf day={day} onChange={setDay} /></div>}
      <div className={css.board}>
        <BoardCards cards={board.data.cards.filter((card) => !timed(card))} />
        <CardBars title={t("boards.days")} cards={board.data.cards.filter(timed)} asOf={asOf} />
      </div>
    </PageFrame>
  );
}

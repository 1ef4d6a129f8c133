import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { BoardCards } from "@/kit/BoardCards";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { ProblemError } from "@/api/ProblemError";
import { readBoard } from "./api";

/** The board a park publishes is the seed fund's. */
const BOARD = "seedfund";

export function PublicBoardPage() {
  const { t } = useTranslation();
  const { park = "" } = useParams();
  const board = useQuery({ queryKey: ["public", park, "boards", BOARD], queryFn: () => readBoard(park, BOARD) });
  const unpublished = board.isError && ProblemError.of(board.error).problem.status === 404;
  return (
    <PageFrame title={board.data?.title ?? t("open.nav.board")} lead={board.data && t("open.board.asOf", { at: dateTimeText(board.data.asOf) })}>
      {board.isPending && <Skeleton lines={6} />}
      {unpublished && <EmptyState title={t("open.board.empty")} hint={t("open.board.emptyHint")} />}
      {board.isError && !unpublished && <ProblemNotice error={board.error} retry={() => void board.refetch()} />}
      {board.data && <BoardCards cards={board.data.cards} />}
    </PageFrame>
  );
}

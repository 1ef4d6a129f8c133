import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, Navigate } from "react-router";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readBoards } from "./api";

/** The boards of the park; a single one opens by itself. */
export function BoardsPage() {
  const { t } = useTranslation();
  const boards = useQuery({ queryKey: ["boards"], queryFn: readBoards });
  const only = boards.data?.items.length === 1 ? boards.data.items[0] : undefined;
  if (only) return <Navigate replace to={`/boards/${only.key}`} />;
  return (
    <PageFrame title={t("boards.title")}>
      {boards.isPending && <Skeleton lines={4} />}
      {boards.isError && <ProblemNotice error={boards.error} retry={() => void boards.refetch()} />}
      {boards.data?.items.length === 0 && <EmptyState title={t("boards.empty")} hint={t("boards.emptyHint")} />}
      {boards.data?.items.map((board) => <Panel key={board.key} title={<Link to={`/boards/${board.key}`}>{board.title}</Link>}>{null}</Panel>)}
    </PageFrame>
  );
}

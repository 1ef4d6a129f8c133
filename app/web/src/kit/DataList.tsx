import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "@/api/types";
import { type Column, DataTable } from "./DataTable";
import { ProblemNotice } from "./ProblemNotice";
import { Skeleton } from "./Skeleton";

export type { Column };

interface Props<T> {
  label: string;
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  /** Where the row leads, if anywhere; its first cell becomes the link. */
  rowLink?: (row: T) => string | undefined;
  empty: ReactNode;
}

/** A keyset-paged list, drawn as a table that grows. */
export function DataList<T>({ query, empty, ...table }: Props<T>) {
  const { t } = useTranslation();
  if (query.isPending) return <Skeleton lines={6} />;
  if (query.isError) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  const total = query.data.pages[0]?.total;
  if (!rows.length) return <>{empty}</>;
  const foot = (
    <>
      <span>{total === undefined ? t("kit.shown", { n: rows.length }) : t("kit.total", { n: total })}</span>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("kit.more")}</Button>
      )}
    </>
  );
  return <DataTable rows={rows} foot={foot} {...table} />;
}

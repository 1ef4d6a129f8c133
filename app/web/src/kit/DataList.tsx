import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Page } from "@/api/types";
import { ProblemNotice } from "./ProblemNotice";
import { Skeleton } from "./Skeleton";
import css from "./DataList.module.css";

export interface Column<T> {
  key: string;
  title: string;
  /** Nothing is a dash on a desk and no line at all on a phone. */
  render: (row: T) => ReactNode;
  /** Figures stand right. */
  align?: "end";
  /** On a phone the first column is the card's title and the rest stand under it with their names. */
  phone?: "hidden";
}

interface Props<T> {
  label: string;
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  /** Where the row leads, if anywhere; its first cell becomes the link. */
  rowLink?: (row: T) => string | undefined;
  empty: ReactNode;
}

/** A keyset-paged list: a table on a desk, cards on a phone. Rows out of sight cost no layout. */
export function DataList<T>({ label, query, columns, rowKey, rowLink, empty }: Props<T>) {
  const { t } = useTranslation();
  if (query.isPending) return <Skeleton lines={6} />;
  if (query.isError) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  const total = query.data.pages[0]?.total;
  if (!rows.length) return <>{empty}</>;
  return (
    <div className={css.list}>
      <div className={css.scroll}>
        <table className={css.table} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.align === "end" ? css.end : undefined}>{column.title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const to = rowLink?.(row);
              return (
                <tr key={rowKey(row)}>
                  {columns.map((column, at) => {
                    const content = column.render(row);
                    const nothing = content === null || content === undefined || content === false || content === "";
                    return (
                      <td key={column.key} data-title={column.title} className={`${column.align === "end" ? css.end : ""} ${nothing || column.phone === "hidden" ? css.deskOnly : ""}`}>
                        {nothing ? t("kit.none") : at === 0 && to ? <Link to={to} className={css.link}>{content}</Link> : content}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <footer className={css.foot}>
        <span>{total === undefined ? t("kit.shown", { n: rows.length }) : t("kit.total", { n: total })}</span>
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("kit.more")}</Button>
        )}
      </footer>
    </div>
  );
}

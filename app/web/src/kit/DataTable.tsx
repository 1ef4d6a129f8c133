import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
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
  rows: readonly T[];
  columns: Column<T>[];
  rowKey: (row: T) => string;
  /** Where the row leads, if anywhere; its first cell becomes the link. */
  rowLink?: (row: T) => string | undefined;
  foot?: ReactNode;
}

/** Rows that are all there: a table on a desk, cards on a phone. Rows out of sight cost no layout. */
export function DataTable<T>({ label, rows, columns, rowKey, rowLink, foot }: Props<T>) {
  const { t } = useTranslation();
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
      {foot && <footer className={css.foot}>{foot}</footer>}
    </div>
  );
}

import type { FieldSpec, FieldValue } from "@/api/types";
import css from "./ReadTable.module.css";
import { ReadValue } from "./ReadValue";
import { rowsOf, summable } from "./sums";

export function ReadTable({ spec, value }: { spec: FieldSpec; value: FieldValue }) {
  const columns = Object.entries(spec.columns ?? {});
  return (
    // A wide table scrolls inside its own frame and can be reached by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.scroll} role="region" aria-label={spec.label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>{columns.map(([column, cell]) => <th key={column} scope="col" className={summable(cell) ? css.end : undefined}>{cell.label ?? column}</th>)}</tr>
        </thead>
        <tbody>
          {rowsOf(value).map((row, at) => (
            <tr key={at}>
              {columns.map(([column, cell]) => <td key={column} data-title={cell.label ?? column} className={summable(cell) ? css.end : undefined}><ReadValue spec={cell} value={row[column]} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

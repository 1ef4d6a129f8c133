import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ScoreRow } from "@/api/types";
import { gained } from "./quarters";
import { ScoreDetail } from "./ScoreDetail";
import css from "./TrackTable.module.css";

/** One track: rank, movement, points, and what they are counted from. */
export function TrackTable({ label, rows }: { label: string; rows: ScoreRow[] }) {
  const { t } = useTranslation();
  const moved = (row: ScoreRow): string => {
    const n = gained(row);
    if (n === undefined) return t("dispatch.scores.fresh");
    return n === 0 ? `– ${t("dispatch.scores.equal")}` : n > 0 ? `▲ ${t("dispatch.scores.up", { n })}` : `▼ ${t("dispatch.scores.down", { n: -n })}`;
  };
  return (
    <ol className={css.rows} aria-label={label}>
      {rows.map((row) => (
        <li key={row.projectId}>
          <div className={css.line}>
            <b className={css.rank}>{row.rank}<span className="visually-hidden">{t("dispatch.scores.rankWords", { n: row.rank })}</span></b>
            <span className={css.name}>{row.rank === 1 && <span aria-hidden="true">⚑ </span>}<Link to={`/squad/projects/${row.projectId}`}>{row.projectName}</Link></span>
            <small>{moved(row)}</small>
            <b className={css.points}>{row.points.toFixed(2)}</b>
          </div>
          <details>
            <summary>{t("dispatch.scores.detail")}</summary>
            <ScoreDetail detail={row.detail} />
          </details>
        </li>
      ))}
    </ol>
  );
}

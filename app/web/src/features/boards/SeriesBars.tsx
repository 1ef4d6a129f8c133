import { useTranslation } from "react-i18next";
import type { Board } from "@/api/contract";
import { Panel } from "@/kit/Panel";
import css from "./SeriesBars.module.css";
import { shares } from "./shares";

/** A series as bars in a table: it reads without colour, by screen reader and on paper. */
export function SeriesBars({ series, asOf }: { series: NonNullable<Board["series"]>[number]; asOf: string }) {
  const { t } = useTranslation();
  const lengths = shares(series.points.map((point) => point.value));
  return (
    <Panel title={series.name} extra={<span className={css.asOf}>{asOf}</span>}>
      <table className={css.bars} aria-label={series.name}>
        <thead className="visually-hidden">
          <tr><th scope="col">{t("boards.of")}</th><th scope="col">{t("boards.bar")}</th><th scope="col">{series.unit ?? t("boards.value")}</th></tr>
        </thead>
        <tbody>
          {series.points.map((point, at) => (
            <tr key={point.at}>
              <th scope="row">{point.at}</th>
              <td aria-hidden="true"><div className={css.bar} style={{ width: `${lengths[at] ?? 0}%` }} /></td>
              <td className={css.value}>{point.value} {series.unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

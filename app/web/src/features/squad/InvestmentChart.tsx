import { useTranslation } from "react-i18next";
import type { SquadInvested, SquadMonth } from "@/api/types";
import { formatMoney, yuanOf } from "@/kit/money";
import { curveOf, type Point } from "./curve";
import css from "./InvestmentChart.module.css";

const WIDTH = 760;
const HEIGHT = 240;
const LEFT = 96;
const BOTTOM = 26;

/** Planned against actual, since the beginning. The table below says the same in figures. */
export function InvestmentChart({ plan, invested }: { plan: readonly SquadMonth[]; invested: readonly SquadInvested[] }) {
  const { t } = useTranslation();
  const curve = curveOf(plan, invested);
  if (!curve) return null;
  const x = (point: Point): number => LEFT + point.x * (WIDTH - LEFT - 14);
  const y = (share: number): number => 12 + (1 - share) * (HEIGHT - BOTTOM - 12);
  const line = (points: Point[]): string => points.map((point) => `${x(point)},${y(point.y)}`).join(" ");
  const last = (points: Point[]): string => `${formatMoney(yuanOf(points.at(-1)?.amount ?? 0n))} ${t("kit.wan")}`;
  const step = Math.ceil(curve.months.length / 8);
  return (
    <figure className={css.figure}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.scroll} role="region" tabIndex={0} aria-label={t("squad.curve.label")}>
        <svg className={css.sheet} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={t("squad.curve.says", { planned: last(curve.planned), actual: last(curve.actual) })}>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line className={css.grid} x1={LEFT} x2={WIDTH - 14} y1={y(share)} y2={y(share)} />
              <text className={css.mark} x={LEFT - 6} y={y(share) + 4} textAnchor="end">{formatMoney(yuanOf((curve.top * BigInt(share * 2)) / 2n)).replace(/\..*/, "")}</text>
            </g>
          ))}
          {curve.months.map((month, at) => at % step === 0 && (
            <text key={month} className={css.mark} x={LEFT + (curve.months.length > 1 ? at / (curve.months.length - 1) : 0.5) * (WIDTH - LEFT - 14)} y={HEIGHT - 8} textAnchor={at === 0 ? "start" : at === curve.months.length - 1 ? "end" : "middle"}>{month}</text>
          ))}
          {curve.original.length > 1 && <polyline className={css.original} points={line(curve.original)} />}
          <polyline className={css.planned} points={line(curve.planned)} />
          <polyline className={css.actual} points={line(curve.actual)} />
          {curve.actual.map((point) => <circle key={point.month} className={css.dot} cx={x(point)} cy={y(point.y)} r={3.5}><title>{`${point.month} ${formatMoney(yuanOf(point.amount))} ${t("kit.wan")}`}</title></circle>)}
        </svg>
      </div>
      <figcaption className={css.legend}>
        <span><svg width="28" height="10" aria-hidden="true"><line className={css.planned} x1="1" x2="27" y1="5" y2="5" /></svg>{t("squad.curve.planned")}</span>
        {curve.original.length > 1 && <span><svg width="28" height="10" aria-hidden="true"><line className={css.original} x1="1" x2="27" y1="5" y2="5" /></svg>{t("squad.curve.original")}</span>}
        <span><svg width="28" height="10" aria-hidden="true"><line className={css.actual} x1="1" x2="27" y1="5" y2="5" /><circle className={css.dot} cx="14" cy="5" r="3.5" /></svg>{t("squad.curve.actual")}</span>
        <span>{t("squad.curve.unit")}</span>
      </figcaption>
    </figure>
  );
}

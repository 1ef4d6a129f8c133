import { useTranslation } from "react-i18next";
import type { SquadStrip } from "@/api/types";
import { LightShape } from "./LightShape";
import css from "./WeekStrip.module.css";

const CELL = 18;

/** Twelve weeks as shapes; said in words for those who do not see them. */
export function WeekStrip({ weeks, colours }: { weeks: string[]; colours: SquadStrip["colours"] }) {
  const { t } = useTranslation();
  // a week before the project was judged comes as null
  const shown = colours as (SquadStrip["colours"][number] | null | undefined)[];
  const said = weeks.map((week, at) => t("squad.portfolio.week", { week: Number(week.slice(6)), colour: t(`squad.light.${shown[at] ?? "NONE"}`) })).join(t("squad.comma"));
  return (
    <svg className={css.strip} viewBox={`0 0 ${CELL * weeks.length} ${CELL}`} width={CELL * weeks.length} height={CELL} role="img" aria-label={said}>
      {weeks.map((week, at) => (
        <g key={week}>
          <title>{t("squad.portfolio.week", { week: Number(week.slice(6)), colour: t(`squad.light.${shown[at] ?? "NONE"}`) })}</title>
          <rect className={css.ground} x={at * CELL} y={0} width={CELL} height={CELL} />
          <LightShape colour={shown[at] ?? undefined} x={at * CELL + CELL / 2} y={CELL / 2} r={6} />
        </g>
      ))}
    </svg>
  );
}

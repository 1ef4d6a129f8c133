import { useTranslation } from "react-i18next";
import type { SquadColour, SquadStrip } from "@/api/types";
import { LightShape } from "./LightShape";
import css from "./WeekStrip.module.css";

const CELL = 18;

/** Twelve weeks as shapes; said in words for those who do not see them. */
export function WeekStrip({ weeks, colours }: { weeks: string[]; colours: SquadStrip["colours"] }) {
  const { t } = useTranslation();
  const said = weeks.map((week, at) => t("squad.portfolio.week", { week: Number(week.slice(6)), colour: t(`squad.light.${colours[at] ?? "NONE"}`) })).join(t("squad.comma"));
  return (
    <svg className={css.strip} viewBox={`0 0 ${CELL * weeks.length} ${CELL}`} width={CELL * weeks.length} height={CELL} role="img" aria-label={said}>
      {weeks.map((week, at) => (
        <g key={week}>
          <title>{t("squad.portfolio.week", { week: Number(week.slice(6)), colour: t(`squad.light.${colours[at] ?? "NONE"}`) })}</title>
          <rect className={css.ground} x={at * CELL} y={0} width={CELL} height={CELL} />
          <LightShape colour={judged(colours[at])} x={at * CELL + CELL / 2} y={CELL / 2} r={6} />
        </g>
      ))}
    </svg>
  );
}

/** A week before the project was judged has no colour. */
const judged = (cell: SquadStrip["colours"][number] | undefined): SquadColour | undefined => (cell === "NONE" ? undefined : cell);

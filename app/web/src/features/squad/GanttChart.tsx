import { useTranslation } from "react-i18next";
import type { SquadMilestone } from "@/api/types";
import css from "./GanttChart.module.css";
import { ganttOf } from "./gantt";
import { targetText } from "./targetDate";

const ROW = 30;
const HEAD = 22;
const NAMES = 150;
const WIDTH = 760;

/** Milestones against the first baseline. The table below says the same in words. */
export function GanttChart({ milestones, today }: { milestones: readonly SquadMilestone[]; today: string }) {
  const { t } = useTranslation();
  const gantt = ganttOf(milestones, today);
  if (!gantt) return null;
  const height = HEAD + gantt.bars.length * ROW + 6;
  const x = (share: number): number => NAMES + share * (WIDTH - NAMES - 12);
  const done = milestones.filter((each) => each.actual).length;
  const late = milestones.filter((each) => each.late).length;
  return (
    <figure className={css.figure}>
      {/* wider than a phone: it is scrolled by thumb or by keyboard */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.scroll} role="region" tabIndex={0} aria-label={t("squad.gantt.label")}>
        <svg className={css.sheet} viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img" aria-label={t("squad.gantt.says", { all: milestones.length, done, late })}>
          {gantt.marks.map((mark) => (
            <g key={mark.text}>
              <line className={css.grid} x1={x(mark.at)} x2={x(mark.at)} y1={HEAD} y2={height} />
              <text className={css.mark} x={x(mark.at) + 3} y={14}>{mark.text}</text>
            </g>
          ))}
          {gantt.bars.map((bar, at) => {
            const y = HEAD + at * ROW + ROW / 2;
            const width = Math.max(6, x(bar.until) - x(bar.from));
            const state = bar.milestone.actual ? css.done : bar.milestone.late ? css.late : css.open;
            return (
              <g key={bar.milestone.id}>
                <title>{[bar.milestone.name, targetText(bar.milestone.planned, t), bar.milestone.progress !== undefined && `${bar.milestone.progress}%`].filter(Boolean).join(" ")}</title>
                <text className={css.name} x={4} y={y + 4}>{short(bar.milestone.name)}</text>
                <rect className={`${css.bar} ${state ?? ""}`} x={x(bar.from)} y={y - 6} width={width} height={12} rx={3} />
                {bar.filled > 0 && bar.filled < 1 && <rect className={bar.milestone.late ? css.filledLate : css.filled} x={x(bar.from)} y={y - 6} width={width * bar.filled} height={12} rx={3} />}
                {bar.filled > 0 && bar.filled < 1 && <text className={css.mark} x={Math.min(x(bar.from) + width + 12, WIDTH - 34)} y={y + 4}>{`${bar.milestone.progress ?? 0}%`}</text>}
                {bar.original !== undefined && <path className={css.original} d={`M${x(bar.original)} ${y - 9}l7 9l-7 9l-7 -9z`} />}
                {bar.actual !== undefined && <path className={css.actual} d={`M${x(bar.actual) - 5} ${y}l4 5l8 -10`} />}
              </g>
            );
          })}
          {gantt.today !== undefined && <line className={css.today} x1={x(gantt.today)} x2={x(gantt.today)} y1={HEAD - 4} y2={height} />}
        </svg>
      </div>
      <figcaption className={css.legend}>
        <span><svg width="22" height="14" aria-hidden="true"><rect className={`${css.bar} ${css.open ?? ""}`} x="1" y="2" width="20" height="10" rx="3" /></svg>{t("squad.gantt.planned")}</span>
        <span><svg width="22" height="14" aria-hidden="true"><rect className={`${css.bar} ${css.late ?? ""}`} x="1" y="2" width="20" height="10" rx="3" /></svg>{t("squad.milestone.late")}</span>
        <span><svg width="22" height="14" aria-hidden="true"><rect className={`${css.bar} ${css.open ?? ""}`} x="1" y="2" width="20" height="10" rx="3" /><rect className={css.filled} x="1" y="2" width="11" height="10" rx="3" /></svg>{t("squad.milestone.progress")}</span>
        <span><svg width="16" height="18" aria-hidden="true"><path className={css.original} d="M8 1l7 8l-7 8l-7 -8z" /></svg>{t("squad.gantt.original")}</span>
        <span><svg width="16" height="14" aria-hidden="true"><path className={css.actual} d="M2 7l4 5l8 -10" /></svg>{t("squad.gantt.actual")}</span>
        <span><svg width="8" height="16" aria-hidden="true"><line className={css.today} x1="4" x2="4" y1="0" y2="16" /></svg>{t("squad.gantt.today")}</span>
      </figcaption>
    </figure>
  );
}

const short = (name: string): string => (name.length > 10 ? `${name.slice(0, 9)}…` : name);

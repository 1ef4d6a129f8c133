import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import css from "./DueCell.module.css";
import type { DueMark } from "./due";

const SHOWN = 3;
const signs = { OPEN: "○", LATE: "!", REACHED: "✓" } as const;

interface Props {
  marks: readonly DueMark[];
  /** How many there are, where not all of them are at hand. */
  all?: number;
  late?: number;
  asOf?: string;
  onMore?: () => void;
}

/** What is due on a day of the sheet: the first few by name, the rest as a number to press. */
export function DueCell({ marks, all = marks.length, late = 0, asOf, onMore }: Props) {
  const { t } = useTranslation();
  if (!all) return null;
  return (
    <>
      <ul className={css.cell}>
        {marks.slice(0, onMore ? SHOWN : undefined).map((mark) => {
          const words = <><span aria-hidden="true">{signs[mark.state]}</span> <span className="visually-hidden">{t(`squad.calendar.state.${mark.state}`)} </span>{mark.project ? `${mark.project.name} ${mark.name}` : mark.name}</>;
          return <li key={mark.id} className={css[mark.state]}>{mark.project ? <Link to={`/squad/projects/${mark.project.id}${asOf ? `?asOf=${asOf}` : ""}`}>{words}</Link> : words}</li>;
        })}
      </ul>
      {onMore && all > Math.min(SHOWN, marks.length) && <button type="button" className={css.more} onClick={onMore}>{t(late ? "squad.calendar.allLate" : "squad.calendar.all", { n: all, late })}</button>}
    </>
  );
}

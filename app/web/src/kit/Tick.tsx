import css from "./Tick.module.css";

interface Props {
  /** What is ticked, for those who do not see the row. */
  label: string;
  ticked: boolean;
  onToggle: () => void;
}

/** The box that picks a row: the thumb meets the label around it. */
export function Tick({ label, ticked, onToggle }: Props) {
  return (
    <label className={css.tick}>
      <input type="checkbox" aria-label={label} checked={ticked} onChange={onToggle} />
    </label>
  );
}

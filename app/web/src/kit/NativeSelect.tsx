import type { SelectHTMLAttributes } from "react";
import css from "./NativeSelect.module.css";

interface Props extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange"> {
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
  /** What choosing nothing means; empty where something must be chosen. */
  any?: string;
}

/** The browser's own list: the best one on a phone, and no script on first screens. */
export function NativeSelect({ options, onChoose, any, ...rest }: Props) {
  return (
    <select {...rest} className={css.select} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>{option.label}</option>
      ))}
    </select>
  );
}

import { useTranslation } from "react-i18next";
import type { RubricGroup } from "@/api/types";
import css from "./ItemScore.module.css";

interface Props {
  id: string;
  item: RubricGroup["items"][number];
  value?: number;
  error?: string;
  onChange: (score: number) => void;
}

/** One item: what earns how much, and the points as a row of keys, with half a point more beside the chosen one. */
export function ItemScore({ id, item, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const whole = value === undefined ? undefined : Math.floor(value);
  return (
    <fieldset className={css.item} id={id} tabIndex={-1} aria-describedby={`${id}-anchor`}>
      <legend>{item.label}<small>{t("review.most", { n: item.max })}</small></legend>
      <p className={css.anchor} id={`${id}-anchor`}>{item.anchor}</p>
      <div className={css.scale}>
        {Array.from({ length: item.max + 1 }, (_, score) => (
          <label key={score}>
            <input type="radio" name={id} checked={whole === score} onChange={() => onChange(score)} />
            {score}
          </label>
        ))}
        {whole !== undefined && whole < item.max && (
          <label className={css.half}>
            <input type="checkbox" checked={value !== whole} onChange={() => onChange(value === whole ? whole + 0.5 : whole)} />
            {t("review.half")}
          </label>
        )}
      </div>
      {error && <p className={css.error}>{error}</p>}
    </fieldset>
  );
}

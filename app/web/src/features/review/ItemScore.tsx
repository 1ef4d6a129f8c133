import { useTranslation } from "react-i18next";
import type { RubricGroup } from "@/api/staffContract";
import css from "./ItemScore.module.css";

interface Props {
  id: string;
  item: RubricGroup["items"][number];
  value?: number;
  error?: string;
  onChange: (score: number) => void;
}

/** One item: what earns how much, and the points as a row of keys. */
export function ItemScore({ id, item, value, error, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.item} id={id} tabIndex={-1} aria-describedby={`${id}-anchor`}>
      <legend>{item.label}<small>{t("review.most", { n: item.max })}</small></legend>
      <p className={css.anchor} id={`${id}-anchor`}>{item.anchor}</p>
      <div className={css.scale}>
        {Array.from({ length: item.max + 1 }, (_, score) => (
          <label key={score}>
            <input type="radio" name={id} checked={value === score} onChange={() => onChange(score)} />
            {score}
          </label>
        ))}
      </div>
      {error && <p className={css.error}>{error}</p>}
    </fieldset>
  );
}

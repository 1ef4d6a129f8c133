import { useTranslation } from "react-i18next";
import type { Rubric } from "@/api/types";
import { Panel } from "@/kit/Panel";
import css from "./Vetoes.module.css";

/** Facts that end a matter whatever its points; each says so before it is ticked. */
export function Vetoes({ rubric, value, onChange }: { rubric: Rubric; value: string[]; onChange: (next: string[]) => void }) {
  const { t } = useTranslation();
  if (!rubric.vetoes?.length) return null;
  const toggle = (key: string): void => onChange(value.includes(key) ? value.filter((each) => each !== key) : [...value, key]);
  return (
    <Panel title={t("review.vetoes")} tone={value.length ? "late" : "plain"}>
      <p className={css.hint}>{t("review.vetoHint")}</p>
      <div className={css.list}>
        {rubric.vetoes.map((veto) => (
          <label key={veto.key}>
            <input type="checkbox" checked={value.includes(veto.key)} onChange={() => toggle(veto.key)} />
            {veto.label}
          </label>
        ))}
      </div>
    </Panel>
  );
}

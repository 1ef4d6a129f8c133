import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import { readCrews } from "@/features/organisation/api";
import { FieldFrame } from "@/kit/FieldFrame";
import css from "./RolePicker.module.css";

/** Working groups and posts of the park to tick. */
export function CrewPicker({ value, error, onChange }: { value: string[]; error?: string; onChange: (crews: string[]) => void }) {
  const { t } = useTranslation();
  const id = fieldId("/crews");
  const crews = useQuery({ queryKey: ["crews"], queryFn: readCrews });
  const all = crews.data?.items ?? [];
  const toggle = (crew: string): void => onChange(value.includes(crew) ? value.filter((each) => each !== crew) : [...value, crew]);
  if (!all.length) return null;
  return (
    <FieldFrame id={id} label={t("members.crews")} group error={error}>
      <div className={css.roles} id={id} role="group" aria-labelledby={`${id}-label`} tabIndex={-1}>
        {all.map((crew) => (
          <label key={crew.id}>
            <input type="checkbox" checked={value.includes(crew.id)} onChange={() => toggle(crew.id)} />
            {crew.name}
            <small>{t(`members.crewKind.${crew.kind}`)}</small>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

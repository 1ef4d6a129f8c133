import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import { FieldFrame } from "@/kit/FieldFrame";
import { NativeSelect } from "@/kit/NativeSelect";
import css from "./DraftDesk.module.css";
import type { DraftCondition, DraftField } from "./draftEdit";

interface Props {
  at: string;
  label: string;
  when?: DraftCondition;
  /** What may decide: questions with few answers. */
  fields: [name: string, field: DraftField][];
  onChange: (next: DraftCondition | undefined) => void;
}

/** Shown only with certain answers to another question. */
export function ConditionEditor({ at, label, when, fields, onChange }: Props) {
  const { t } = useTranslation();
  const id = fieldId(`${at}/when`);
  const deciding = fields.filter(([, field]) => ["boolean", "choice", "choices"].includes(field.kind));
  const chosen = deciding.find(([name]) => name === when?.field)?.[1];
  const values: [string | boolean, string][] = chosen?.kind === "boolean" ? [[true, t("kit.yes")], [false, t("kit.no")]] : (chosen?.options ?? []).map((each) => [each.value, each.label["zh-CN"]]);
  const wanted = when?.in ?? [];
  const start = (name: string): DraftCondition | undefined => {
    const field = deciding.find(([each]) => each === name)?.[1];
    return field && { field: name, in: [field.kind === "boolean" ? true : (field.options?.[0]?.value ?? "")] };
  };
  const toggle = (value: string | boolean): void => {
    const next = wanted.includes(value) ? wanted.filter((each) => each !== value) : [...wanted, value];
    if (when && next.length) onChange({ field: when.field, in: next });
  };
  return (
    <FieldFrame id={id} label={label} markOptional={false}>
      <NativeSelect id={id} any={t("catalog.draft.always")} value={when?.field ?? ""} options={deciding.map(([name, field]) => ({ value: name, label: field.label["zh-CN"] }))} onChoose={(name) => onChange(start(name))} />
      {when && (when.notIn ? <p>{t("catalog.draft.notIn")}</p> : (
        <div role="group" aria-label={t("catalog.draft.answers")}>
          {values.map(([value, word]) => (
            <label key={String(value)} className={css.required}>
              <input type="checkbox" checked={wanted.includes(value)} onChange={() => toggle(value)} /> {word}
            </label>
          ))}
        </div>
      ))}
    </FieldFrame>
  );
}

import { useTranslation } from "react-i18next";
import type { FieldProblem, FormSpec } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { FieldFrame } from "@/kit/FieldFrame";
import { CORRECTION } from "./answerRules";
import css from "./CorrectionPicker.module.css";
import { correctable } from "./correctable";

interface Props {
  form: FormSpec;
  application?: FormSpec;
  value: string[];
  errors: FieldProblem[];
  onChange: (fields: string[]) => void;
}

/** The application's fields by section; only the ticked ones reopen for the applicant, all at once. */
export function CorrectionPicker({ form, application, value, errors, onChange }: Props) {
  const { t } = useTranslation();
  const id = fieldId(`/${CORRECTION}`);
  const toggle = (field: string): void => onChange(value.includes(field) ? value.filter((each) => each !== field) : [...value, field]);
  return (
    <FieldFrame id={id} label={t("inbox.fields", { n: value.length })} help={t("inbox.fieldsHelp")} required group error={errors.find((each) => each.pointer.endsWith(`/${CORRECTION}`))?.message}>
      <div className={css.sections} id={id} role="group" aria-labelledby={`${id}-label`} tabIndex={-1}>
        {correctable(form, application, t("inbox.otherFields")).map((section) => (
          <section key={section.key} className={css.section}>
            <h3>{section.title}</h3>
            <div className={css.fields}>
              {section.fields.map((field) => (
                <label key={field.value}>
                  <input type="checkbox" checked={value.includes(field.value)} onChange={() => toggle(field.value)} />
                  {field.label}
                </label>
              ))}
            </div>
          </section>
        ))}
      </div>
    </FieldFrame>
  );
}

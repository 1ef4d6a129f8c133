import type { ReactNode } from "react";
import type { FormSection, FormSpec, FormValues, StepRights, StoredFile } from "@/api/types";
import { Panel } from "@/kit/Panel";
import { FilesContext } from "./FilesContext";
import css from "./FormView.module.css";
import { ReadValue } from "./ReadValue";
import { shownFields } from "./rights";

interface Props {
  form: FormSpec;
  rights: StepRights;
  value: FormValues;
  files?: StoredFile[];
  /** What stands beside a section's title, such as the way to change it. */
  extra?: (section: FormSection) => ReactNode;
}

/** A filled form as a page to read. */
export function FormView({ form, rights, value, files = [], extra }: Props) {
  return (
    <FilesContext value={files}>
      <div className={css.view}>
        {form.sections.map((section) => {
          const fields = shownFields(form, section.fields, rights, value).filter(([, spec]) => spec.kind !== "note");
          return (
            fields.length > 0 && (
              <Panel key={section.key} title={section.title} extra={extra?.(section)}>
                <dl className={css.list}>
                  {fields.map(([field, spec]) => (
                    <div key={field} className={spec.kind === "table" || spec.kind === "textarea" ? css.wide : undefined}>
                      <dt>{spec.label ?? field}</dt>
                      <dd><ReadValue spec={spec} value={value[field]} /></dd>
                    </div>
                  ))}
                </dl>
              </Panel>
            )
          );
        })}
      </div>
    </FilesContext>
  );
}

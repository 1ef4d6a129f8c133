import type { FieldProblem, FieldValue, FormSpec, FormValues, StepRights, StoredFile } from "@/api/types";
import { Panel } from "@/kit/Panel";
import css from "./FormBody.module.css";
import { type Edit, edited } from "./edit";
import { FormField } from "./FormField";
import { filled } from "./formula";
import { LeftOut } from "./LeftOut";
import { FilesContext } from "./FilesContext";
import { shownFields } from "./rights";

interface Props {
  form: FormSpec;
  rights: StepRights;
  value: FormValues;
  /** Told as an edit, never as a whole: it may come long after this was drawn. */
  onChange: (edit: (now: FormValues) => FormValues) => void;
  errors?: FieldProblem[];
  /** Only these sections; all when absent. A single one leaves its title to the page. */
  sections?: string[];
  /** The values before, shown beside open fields in a correction. */
  before?: FormValues;
  /** What is known of files that the values name by id. */
  files?: StoredFile[];
}

/** Draws a form from its description: the same for applications, corrections and every task. */
export function FormBody({ form, rights, value, onChange, errors = [], sections, before, files = [] }: Props) {
  const shown = filled(form, value);
  const change = (field: string, edit: Edit<FieldValue>): void => onChange((now) => ({ ...now, [field]: edited(edit, now[field]) ?? null }));
  return (
    <FilesContext value={files}>
      <div className={css.body}>
        {form.sections
          .filter((section) => !sections || sections.includes(section.key))
          .map((section) => ({ section, fields: shownFields(form, section.fields, rights, shown) }))
          .filter(({ fields }) => fields.length)
          .map(({ section, fields }) => (
            <Panel key={section.key} title={sections?.length === 1 ? undefined : section.title}>
              <div className={css.fields}>
                {fields.map(([field, spec, right]) => (
                  <FormField
                    key={field}
                    form={form}
                    name={field}
                    spec={spec}
                    right={right}
                    data={shown}
                    errors={errors}
                    before={before}
                    onChange={(edit) => change(field, edit)}
                  />
                ))}
              </div>
            </Panel>
          ))}
        {!sections && <LeftOut form={form} rights={rights} data={shown} />}
      </div>
    </FilesContext>
  );
}

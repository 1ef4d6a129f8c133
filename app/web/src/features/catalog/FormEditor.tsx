import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Edit } from "@/features/forms/edit";
import { fieldId } from "@/features/forms/pointer";
import { FieldFrame } from "@/kit/FieldFrame";
import { NativeSelect } from "@/kit/NativeSelect";
import css from "./DraftDesk.module.css";
import { FieldSettings } from "./FieldSettings";
import { SectionList } from "./SectionList";
import { NEW_KINDS, fieldsOf, formOf, movedTo, withField, withNewField, withoutField, type DraftContent, type NewKind } from "./draftEdit";

interface Props {
  draft: DraftContent;
  part: string;
  /** Fields that must stay. */
  system: string[];
  onChange: (next: Edit<DraftContent>) => void;
}

/** A form's fields: words and whether they must be answered; own ones come and go, the system's stay. */
export function FormEditor({ draft, part, system, onChange }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<NewKind>("text");
  const [label, setLabel] = useState("");
  const add = (): void => {
    onChange(withNewField(draft, part, { kind, label: label.trim(), required: false }));
    setLabel("");
  };
  const id = fieldId(`/parts/${part}/new`);
  const { sections } = formOf(draft, part);
  const places = sections.map((section) => ({ value: section.key, label: section.title?.["zh-CN"] ?? section.key }));
  return (
    <details className={css.form}>
      <summary>{formOf(draft, part).title["zh-CN"]}</summary>
      <ul className={css.fields}>
        {fieldsOf(draft, part).map(([name, field]) => {
          const stays = system.includes(name);
          return (
            <li key={name}>
              <Input aria-label={t("catalog.draft.label", { name })} value={field.label["zh-CN"]} onChange={(event) => onChange(withField(draft, part, name, { label: { ...field.label, "zh-CN": event.target.value } }))} />
              <label className={css.required}>
                <input type="checkbox" checked={field.required ?? false} disabled={(stays && field.required) || field.kind === "formula"} onChange={(event) => onChange(withField(draft, part, name, { required: event.target.checked }))} />
                {t("catalog.draft.required")}
              </label>
              {stays ? <small>{t("catalog.draft.system")}</small> : <Button size="small" onClick={() => onChange(withoutField(draft, part, name))}>{t("catalog.draft.remove")}</Button>}
              {!stays && (
                <details className={css.settings}>
                  <summary>{t("catalog.draft.settings", { label: field.label["zh-CN"] })}</summary>
                  {sections.length > 1 && (
                    <FieldFrame id={fieldId(`/parts/${part}/fields/${name}/section`)} label={t("catalog.draft.section")} markOptional={false}>
                      <NativeSelect id={fieldId(`/parts/${part}/fields/${name}/section`)} value={sections.find((section) => section.fields.includes(name))?.key ?? ""} options={places} onChoose={(key) => key && onChange(movedTo(draft, part, name, key))} />
                    </FieldFrame>
                  )}
                  <FieldSettings at={`/parts/${part}/fields/${name}`} name={name} field={field} fields={fieldsOf(draft, part)} onChange={(change) => onChange((now) => withField(now, part, name, change))} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
      <div className={css.add}>
        <FieldFrame id={id} label={t("catalog.draft.newField")} required>
          <Input id={id} value={label} onChange={(event) => setLabel(event.target.value)} />
        </FieldFrame>
        <NativeSelect aria-label={t("catalog.draft.kind")} value={kind} options={NEW_KINDS.map((each) => ({ value: each, label: t(`catalog.kinds.${each}`) }))} onChoose={(next) => setKind((NEW_KINDS.find((each) => each === next) ?? "text"))} />
        <Button disabled={!label.trim()} onClick={add}>{t("catalog.draft.add")}</Button>
      </div>
      <SectionList draft={draft} part={part} onChange={onChange} />
    </details>
  );
}

import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { ConditionEditor } from "./ConditionEditor";
import css from "./DraftDesk.module.css";
import { fieldsOf, formOf, withNewSection, withoutSection, withSection, type DraftContent } from "./draftEdit";

/** The sections of a form: what they are called, and with which answers they are asked for at all. */
export function SectionList({ draft, part, onChange }: { draft: DraftContent; part: string; onChange: (next: DraftContent) => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState("");
  const id = fieldId(`/parts/${part}/newSection`);
  return (
    <details className={css.form}>
      <summary>{t("catalog.draft.sections")}</summary>
      {formOf(draft, part).sections.map((section) => {
        const at = `/parts/${part}/sections/${section.key}`;
        return (
          <fieldset key={section.key} className={css.step}>
            <legend>{section.title?.["zh-CN"] ?? section.key}</legend>
            <LineField pointer={`${at}/title`} label={t("catalog.draft.sectionTitle")} value={section.title?.["zh-CN"] ?? ""} onChange={(next) => onChange(withSection(draft, part, section.key, { title: { ...section.title, "zh-CN": next } }))} />
            <ConditionEditor at={at} label={t("catalog.draft.sectionWhen")} when={section.when} fields={fieldsOf(draft, part).filter(([name]) => !section.fields.includes(name))} onChange={(when) => onChange(withSection(draft, part, section.key, { when }))} />
            {!section.fields.length && <Button size="small" onClick={() => onChange(withoutSection(draft, part, section.key))}>{t("catalog.draft.remove")}</Button>}
          </fieldset>
        );
      })}
      <div className={css.add}>
        <FieldFrame id={id} label={t("catalog.draft.newSection")} required>
          <Input id={id} value={title} onChange={(event) => setTitle(event.target.value)} />
        </FieldFrame>
        <Button disabled={!title.trim()} onClick={() => { onChange(withNewSection(draft, part, title.trim())); setTitle(""); }}>{t("catalog.draft.addSection")}</Button>
      </div>
    </details>
  );
}

import { useTranslation } from "react-i18next";
import type { TemplateField } from "@/api/types";
import css from "./FieldList.module.css";

/** How each field is written into a template. */
export function FieldList({ fields }: { fields: TemplateField[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={css.hint}>{t("letters.fieldsHint")}</p>
      <ul className={css.list}>
        {fields.map((field) => (
          <li key={field.code}>
            {written(field).map((text) => <code key={text}>{text}</code>)}
            {field.kind === "list" && <small>{t("letters.rowFields", { names: field.columns.map((column) => column.label).join(t("forms.comma")) })}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}

function written(field: TemplateField): string[] {
  if (field.kind === "list") return [`{{逐行 ${field.label}}}`, "{{结束}}"];
  if (field.kind === "flag") return [`{{如果 ${field.label}}}`, "{{否则}}", "{{结束}}"];
  return [`{{${field.label}}}`, ...field.forms.map((form) => `{{${field.label} ${form}}}`)];
}

import { useTranslation } from "react-i18next";
import type { FormSpec, FormValues, StoredFile } from "@/api/types";
import { changes } from "./changes";
import css from "./CompareView.module.css";
import { FilesContext } from "./FilesContext";
import { ReadValue } from "./ReadValue";

interface Props {
  form: FormSpec;
  before: FormValues;
  now: FormValues;
  files: StoredFile[];
}

/** What a correction changed, field by field: what was, what is now. */
export function CompareView({ form, before, now, files }: Props) {
  const { t } = useTranslation();
  const changed = changes(form, before, now);
  if (!changed.length) return <p>{t("forms.compare.nothing")}</p>;
  return (
    <FilesContext value={files}>
      <dl className={css.compare} aria-label={t("forms.compare.title")}>
        {changed.map(({ field, spec }) => (
          <div key={field}>
            <dt>{spec.label}</dt>
            <dd className={css.was}><small>{t("forms.compare.was")}</small><ReadValue spec={spec} value={before[field]} /></dd>
            <dd className={css.now}><small>{t("forms.compare.now")}</small><ReadValue spec={spec} value={now[field]} /></dd>
          </div>
        ))}
      </dl>
    </FilesContext>
  );
}

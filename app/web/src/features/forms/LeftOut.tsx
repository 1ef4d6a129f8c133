import { useTranslation } from "react-i18next";
import type { FormSpec, FormValues, StepRights } from "@/api/types";
import { Panel } from "@/kit/Panel";
import { applies, rightTo } from "./rights";
import { isEmpty } from "./values";

/** What was filled in and is not asked for any more: it stays here while it may be asked for again, and is not handed in. */
export function LeftOut({ form, rights, data }: { form: FormSpec; rights: StepRights; data: FormValues }) {
  const { t } = useTranslation();
  const labels = Object.entries(form.fields)
    .filter(([field, spec]) => spec.kind !== "formula" && spec.kind !== "note" && !applies(spec, data) && !isEmpty(data[field]) && ["write", "required"].includes(rightTo(field, spec, rights)))
    .map(([, spec]) => spec.label);
  if (!labels.length) return null;
  return (
    <Panel tone="close">
      <p role="status">{t("forms.leftOut", { fields: labels.join(t("forms.comma")) })}</p>
    </Panel>
  );
}

import { use } from "react";
import { useTranslation } from "react-i18next";
import type { FieldKind, FieldProblem, FieldRight, FieldSpec, FieldValue, FormSpec, FormValues } from "@/api/types";
import { dateText } from "@/kit/dates";
import { FieldFrame } from "@/kit/FieldFrame";
import body from "./FormBody.module.css";
import css from "./FormField.module.css";
import type { Edit } from "./edit";
import { FieldControl } from "./FieldControl";
import { same } from "./changes";
import { fieldId, plain, pointerTo } from "./pointer";
import { PrefilledContext } from "./PrefilledContext";
import { ReadValue } from "./ReadValue";
import { TableField } from "./TableField";
import { useFieldLabel } from "./useFieldLabel";

interface Props {
  form: FormSpec;
  name: string;
  spec: FieldSpec;
  right: FieldRight;
  data: FormValues;
  errors: FieldProblem[];
  before?: FormValues;
  onChange: (edit: Edit<FieldValue>) => void;
}

const GROUPS: FieldKind[] = ["choices", "boolean", "table", "file", "files"];
const SHORT: FieldKind[] = ["text", "integer", "decimal", "percent", "money", "date", "uscc", "phone", "email", "idcard", "member", "company", "formula"];

/** One field with its frame; a field that may only be read shows its value. */
export function FormField({ form, name, spec, right, data, errors, before, onChange }: Props) {
  const { t } = useTranslation();
  const prefilled = use(PrefilledContext);
  const label = useFieldLabel(name, spec);
  const pointer = pointerTo(name);
  const id = fieldId(pointer);
  const error = errors.find((each) => plain(each.pointer) === pointer)?.message;
  const open = right === "write" || right === "required";
  const short = SHORT.includes(spec.kind) || (spec.kind === "choice" && (spec.options?.length ?? 0) > 5);
  const place = short && !before ? body.short : "";
  if (spec.kind === "note") return <p className={css.note}>{spec.text ?? spec.help ?? spec.label}</p>;
  if (!open || spec.kind === "formula") {
    return (
      <div className={place} id={id} tabIndex={-1}>
        <div className={css.name}>{label}</div>
        {spec.kind === "formula" ? <output aria-live="polite"><ReadValue spec={spec} value={data[name]} /></output> : <ReadValue spec={spec} value={data[name]} />}
      </div>
    );
  }
  const source = prefilled.find((each) => each.field === name && same(each.value, data[name]));
  const radios = spec.kind === "choice" && (spec.options?.length ?? 0) <= 5;
  const quiet = spec.kind === "consent";
  return (
    <div className={`${place} ${before ? (spec.kind === "table" ? css.stack : css.pair) : ""}`}>
      <FieldFrame id={id} label={label} required={right === "required"} help={spec.help} error={error} group={radios || quiet || GROUPS.includes(spec.kind)}>
        {spec.kind === "table" ? (
          <TableField form={form} name={name} spec={spec} data={data} errors={errors} onChange={onChange} />
        ) : (
          <FieldControl id={id} spec={spec} label={label} value={data[name]} required={right === "required"} error={error} onChange={onChange} />
        )}
      </FieldFrame>
      {source && <small className={css.source}>{source.at ? t(`forms.prefilled.${source.source}At`, { date: dateText(source.at) }) : t(`forms.prefilled.${source.source}`)}</small>}
      {before && (
        <div className={css.before}>
          <div className={css.beforeName}>{t("forms.before")}</div>
          <ReadValue spec={spec} value={before[name]} />
        </div>
      )}
    </div>
  );
}

import { Checkbox, Input, Radio } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSpec, FieldValue } from "@/api/types";
import { described } from "@/kit/described";
import { Skeleton } from "@/kit/Skeleton";
import css from "./FieldControl.module.css";
import type { Edit } from "./edit";
import { FileField } from "./FileField";
import { ReadValue } from "./ReadValue";
import { TreeField } from "./TreeField";
import { TypedInput } from "./TypedInput";

const LongChoice = lazy(async () => ({ default: (await import("./LongChoice")).LongChoice }));
const CompanyField = lazy(async () => ({ default: (await import("./CompanyField")).CompanyField }));
const MemberField = lazy(async () => ({ default: (await import("./MemberField")).MemberField }));

export interface ControlProps {
  id: string;
  spec: FieldSpec;
  label: string;
  value: FieldValue;
  required: boolean;
  error?: string;
  onChange: (edit: Edit<FieldValue>) => void;
}

/** The control of a field's kind. Tables have their own component, notes have none. */
export function FieldControl(props: ControlProps) {
  const { id, spec, label, value, required, error, onChange } = props;
  const { t } = useTranslation();
  const aria = described(id, { help: spec.help, error, required });
  const options = (spec.options ?? []).map((option) => ({ value: option.value, label: option.label }));
  switch (spec.kind) {
    case "textarea":
      return (
        <Input.TextArea
          className={spec.maxLength ? css.counted : undefined}
          {...aria}
          rows={3}
          value={typeof value === "string" ? value : ""}
          count={spec.maxLength ? { show: true, max: spec.maxLength } : undefined}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
    case "date":
      return spec.precision === "year" ? (
        <Input {...aria} className={css.year} inputMode="numeric" maxLength={4} value={typeof value === "string" ? value : ""} onChange={(event) => onChange(event.target.value || null)} />
      ) : (
        <Input {...aria} type={spec.precision === "month" ? "month" : "date"} value={typeof value === "string" ? value : ""} onChange={(event) => onChange(event.target.value || null)} />
      );
    case "boolean":
      return (
        <Radio.Group
          {...group(aria, id)}
          value={value}
          options={[{ value: true, label: t("kit.yes") }, { value: false, label: t("kit.no") }]}
          onChange={(event) => onChange(event.target.value as boolean)}
        />
      );
    case "choice":
      return options.length <= 5 ? (
        <Radio.Group {...group(aria, id)} value={value} options={options} onChange={(event) => onChange(event.target.value as string)} />
      ) : (
        <Suspense fallback={<Skeleton lines={1} />}><LongChoice {...props} /></Suspense>
      );
    case "choices":
      return <div {...group(aria, id)} role="group"><Checkbox.Group value={list(value)} options={options} onChange={(next) => onChange(next)} /></div>;
    case "consent":
      return (
        <Checkbox {...aria} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
          {spec.text ?? label}
        </Checkbox>
      );
    case "file":
    case "files":
      return <FileField {...props} />;
    case "member":
    case "members":
      return <Suspense fallback={<Skeleton lines={1} />}><MemberField {...props} /></Suspense>;
    case "tree":
    case "dictionary":
      return <TreeField {...props} />;
    case "company":
      return <Suspense fallback={<Skeleton lines={1} />}><CompanyField {...props} /></Suspense>;
    case "formula":
      return <output id={id} className={css.counted} aria-live="polite"><ReadValue spec={spec} value={value} /></output>;
    case "table":
    case "note":
      return null;
    case "text":
    case "integer":
    case "decimal":
    case "percent":
    case "money":
    case "uscc":
    case "phone":
    case "email":
    case "idcard":
    case "url":
      return <TypedInput {...props} />;
  }
}

/** Only the antd group itself takes the focus of an error link; it is named by the frame's words. */
function group(aria: ReturnType<typeof described>, id: string) {
  return { id: aria.id, "aria-describedby": aria["aria-describedby"], "aria-labelledby": `${id}-label`, tabIndex: -1 };
}

const list = (value: FieldValue): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : []);

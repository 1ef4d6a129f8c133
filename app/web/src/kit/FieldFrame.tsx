import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import css from "./FieldFrame.module.css";

export interface FieldFrameProps {
  id: string;
  label: ReactNode;
  required?: boolean;
  /** Says 选填 beside the label; off for fields that are only read. */
  markOptional?: boolean;
  help?: ReactNode;
  error?: string;
  /** A group of controls (radios, file slots, tables) is named by aria-labelledby instead of a label element. */
  group?: boolean;
  children: ReactNode;
}

/** Label, help, control, error: one frame for every field, tied together for screen readers by ids. */
export function FieldFrame({ id, label, required, markOptional = true, help, error, group, children }: FieldFrameProps) {
  const { t } = useTranslation();
  const words = (
    <>
      {label}
      {!required && markOptional && <span className={css.optional}>{t("kit.optional")}</span>}
    </>
  );
  return (
    <div className={`${css.field} ${error ? css.wrong : ""}`}>
      {group ? (
        <div className={css.label} id={`${id}-label`}>{words}</div>
      ) : (
        <label className={css.label} htmlFor={id}>{words}</label>
      )}
      {help && <div className={css.help} id={`${id}-help`}>{help}</div>}
      {children}
      {error && <div className={css.error} id={`${id}-error`}>{error}</div>}
    </div>
  );
}

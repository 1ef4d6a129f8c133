import { Input } from "antd";
import type { HTMLInputTypeAttribute } from "react";
import { fieldId } from "@/features/forms/pointer";
import { described } from "./described";
import { FieldFrame } from "./FieldFrame";

interface Props {
  /** JSON pointer of the value: errors of the server lead here. */
  pointer: string;
  label: string;
  value: string;
  onChange: (next: string) => void;
  required?: boolean;
  help?: string;
  error?: string;
  type?: HTMLInputTypeAttribute;
  suffix?: string;
  /** Several lines of text. */
  long?: boolean;
}

/** A labelled line of a small form. */
export function LineField({ pointer, label, value, onChange, required = true, help, error, type, suffix, long }: Props) {
  const id = fieldId(pointer);
  const aria = described(id, { help, error, required });
  return (
    <FieldFrame id={id} label={label} required={required} help={help} error={error}>
      {long ? (
        <Input.TextArea {...aria} rows={3} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input {...aria} type={type} suffix={suffix} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </FieldFrame>
  );
}

import { Select } from "antd";
import { described } from "@/kit/described";
import type { ControlProps } from "./FieldControl";

/** One of many: a list to search in, fetched when a form has one. */
export function LongChoice({ id, spec, label, value, required, error, onChange }: ControlProps) {
  return (
    <Select<string>
      {...described(id, { help: spec.help, error, required })}
      aria-label={label}
      value={typeof value === "string" ? value : undefined}
      options={spec.options ?? []}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}

import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldProblem, FieldSpec, FieldValue, FormSpec, FormValues } from "@/api/types";
import { FieldFrame } from "@/kit/FieldFrame";
import { FieldControl } from "./FieldControl";
import { fieldId, plain, pointerTo } from "./pointer";
import { applies } from "./rights";
import { rowsOf } from "./sums";
import css from "./TableField.module.css";
import { TableSums } from "./TableSums";

interface Props {
  form: FormSpec;
  name: string;
  spec: FieldSpec;
  data: FormValues;
  errors: FieldProblem[];
  onChange: (next: FieldValue) => void;
}

/** Rows as small cards: every cell keeps its name, on a phone as on a desk. */
export function TableField({ form, name, spec, data, errors, onChange }: Props) {
  const { t } = useTranslation();
  const stored = rowsOf(data[name]);
  const rows = stored.length ? stored : Array.from({ length: Math.max(spec.minRows ?? 0, 0) }, (): FormValues => ({}));
  const columns = Object.entries(spec.columns ?? {});
  const put = (at: number, column: string, value: FieldValue): void => onChange(rows.map((row, each) => (each === at ? { ...row, [column]: value ?? null } : row)));
  return (
    <div className={css.table} id={fieldId(pointerTo(name))} tabIndex={-1} role="group" aria-labelledby={`${fieldId(pointerTo(name))}-label`}>
      {rows.map((row, at) => (
        <fieldset key={at} className={css.row}>
          <legend className={css.legend}>{t("forms.row", { n: at + 1 })}</legend>
          <div className={css.cells}>
            {columns.filter(([, cell]) => applies(cell, row)).map(([column, cell]) => {
              const pointer = pointerTo(name, at, column);
              const error = errors.find((each) => plain(each.pointer) === pointer)?.message;
              return (
                <div key={column} className={["textarea", "file", "files"].includes(cell.kind) ? css.wide : undefined}>
                  <FieldFrame id={fieldId(pointer)} label={cell.label ?? column} required={cell.required} help={cell.help} error={error} group={["boolean", "choices", "file", "files"].includes(cell.kind) || (cell.kind === "choice" && (cell.options?.length ?? 0) <= 5)}>
                    <FieldControl id={fieldId(pointer)} spec={cell} label={cell.label ?? column} value={row[column]} required={!!cell.required} error={error} onChange={(value) => put(at, column, value)} />
                  </FieldFrame>
                </div>
              );
            })}
          </div>
          {rows.length > (spec.minRows ?? 0) && (
            <Button className={css.remove} type="text" icon={<DeleteOutlined />} onClick={() => onChange(rows.filter((_, each) => each !== at))} aria-label={t("forms.removeRow", { n: at + 1 })} />
          )}
        </fieldset>
      ))}
      <div className={css.foot}>
        {(!spec.maxRows || rows.length < spec.maxRows) && (
          <Button icon={<PlusOutlined />} onClick={() => onChange([...rows, {}])}>{t("forms.addRow", { label: spec.label ?? "" })}</Button>
        )}
        <TableSums form={form} name={name} spec={spec} data={data} />
      </div>
    </div>
  );
}

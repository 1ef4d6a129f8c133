import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldProblem, FieldSpec, FieldValue, FormSpec, FormValues } from "@/api/types";
import { FieldFrame } from "@/kit/FieldFrame";
import { type Edit, edited } from "./edit";
import { FieldControl } from "./FieldControl";
import { fieldId, plain, pointerTo } from "./pointer";
import { applies } from "./rights";
import { rowsOf } from "./sums";
import css from "./TableField.module.css";
import { TableSums } from "./TableSums";
import { useRowNames } from "./useRowNames";

interface Props {
  form: FormSpec;
  name: string;
  spec: FieldSpec;
  data: FormValues;
  errors: FieldProblem[];
  onChange: (edit: Edit<FieldValue>) => void;
}

/** Rows as small cards: every cell keeps its name, on a phone as on a desk. */
export function TableField({ form, name, spec, data, errors, onChange }: Props) {
  const { t } = useTranslation();
  const names = useRowNames();
  const shown = (value: FieldValue): FormValues[] => {
    const stored = rowsOf(value);
    return stored.length ? stored : Array.from({ length: spec.minRows ?? 0 }, (): FormValues => ({}));
  };
  const rows = shown(data[name]);
  const columns = Object.entries(spec.columns ?? {});
  const put = (row: number, column: string, edit: Edit<FieldValue>): void =>
    onChange((now) => shown(now).map((each, at) => (at === names.placeOf(row) ? { ...each, [column]: edited(edit, each[column]) ?? null } : each)));
  const drop = (row: number): void => {
    const at = names.placeOf(row);
    names.drop(row);
    onChange((now) => shown(now).filter((_, each) => each !== at));
  };
  return (
    <div className={css.table} id={fieldId(pointerTo(name))} tabIndex={-1} role="group" aria-labelledby={`${fieldId(pointerTo(name))}-label`}>
      {rows.map((row, at) => (
        <fieldset key={names.nameOf(at)} className={css.row}>
          <legend className={css.legend}>{t("forms.row", { n: at + 1 })}</legend>
          <div className={css.cells}>
            {columns.filter(([, cell]) => applies(cell, row)).map(([column, cell]) => {
              const pointer = pointerTo(name, at, column);
              const error = errors.find((each) => plain(each.pointer) === pointer)?.message;
              return (
                <div key={column} className={["textarea", "file", "files"].includes(cell.kind) ? css.wide : undefined}>
                  <FieldFrame id={fieldId(pointer)} label={cell.label ?? column} required={cell.required} help={cell.help} error={error} group={["boolean", "choices", "file", "files"].includes(cell.kind) || (cell.kind === "choice" && (cell.options?.length ?? 0) <= 5)}>
                    <FieldControl id={fieldId(pointer)} spec={cell} label={cell.label ?? column} value={row[column]} required={!!cell.required} error={error} onChange={(edit) => put(names.nameOf(at), column, edit)} />
                  </FieldFrame>
                </div>
              );
            })}
          </div>
          {rows.length > (spec.minRows ?? 0) && (
            <Button className={css.remove} type="text" icon={<DeleteOutlined />} onClick={() => drop(names.nameOf(at))} aria-label={t("forms.removeRow", { n: at + 1 })} />
          )}
        </fieldset>
      ))}
      <div className={css.foot}>
        {(!spec.maxRows || rows.length < spec.maxRows) && (
          <Button icon={<PlusOutlined />} onClick={() => onChange((now) => [...shown(now), {}])}>{t("forms.addRow", { label: spec.label ?? "" })}</Button>
        )}
        <TableSums form={form} name={name} spec={spec} data={data} />
      </div>
    </div>
  );
}

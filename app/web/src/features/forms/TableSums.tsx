import { useTranslation } from "react-i18next";
import type { FieldSpec, FormSpec, FormValues } from "@/api/types";
import { Figure } from "./Figure";
import { shortfall } from "./shortfall";
import { rowsOf, sumOf, sumValue, summable } from "./sums";
import css from "./TableSums.module.css";

/** The sums of a table's figures, and whether a sum that must agree does. */
export function TableSums({ form, name, spec, data }: { form: FormSpec; name: string; spec: FieldSpec; data: FormValues }) {
  const { t } = useTranslation();
  const rows = rowsOf(data[name]);
  const columns = Object.entries(spec.columns ?? {}).filter(([, cell]) => summable(cell) && cell.sum !== false);
  if (!rows.length || !columns.length) return null;
  return (
    <dl className={css.sums} aria-live="polite">
      {columns.map(([column, cell]) => {
        const check = form.checks?.find((each) => (each.kind === "sumEquals" || each.kind === "sumIs") && each.table === name && each.column === column);
        if (!check && cell.kind !== "money" && !cell.sum) return null;
        const off = check && shortfall(check, form, data);
        return (
          <div key={column} className={off ? css.off : undefined}>
            <dt>{t("forms.sum", { label: cell.label ?? column })}</dt>
            <dd>
              <Figure spec={cell.kind === "formula" ? { ...cell, kind: cell.result ?? "decimal" } : cell} value={sumValue(sumOf(rows, column, cell), cell)} />
              {off && <small>{t(off.tooMuch ? "forms.tooMuch" : "forms.missing")} <Figure spec={cell} value={off.by} /></small>}
              {off === false && <small>✓ {t("forms.agrees")}</small>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

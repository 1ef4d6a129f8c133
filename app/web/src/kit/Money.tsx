import { useTranslation } from "react-i18next";
import type { MoneyValue } from "@/api/types";
import css from "./Money.module.css";
import type { MoneyUnit } from "./money";
import { moneyText } from "./moneyText";

/** Money in 万元, as funds are spoken of; the exact yuan stand in the title. */
export function Money({ value, unit = "wan" }: { value: MoneyValue | string; unit?: MoneyUnit }) {
  const { t } = useTranslation();
  const amount = typeof value === "string" ? value : value.amount;
  return (
    <span className={css.money} title={moneyText(amount, "yuan", t)}>
      {moneyText(amount, unit, t)}
    </span>
  );
}

import type { TFunction } from "i18next";
import { formatMoney, type MoneyUnit } from "./money";

/** An amount in words of its language: 30 万元 in Chinese, CNY 300,000 in English. */
export function moneyText(yuan: string, unit: MoneyUnit, t: TFunction): string {
  return t(`kit.amount.${unit}`, { shown: formatMoney(yuan, unit), yuan: formatMoney(yuan, "yuan").replace(/\.00$/, "") });
}

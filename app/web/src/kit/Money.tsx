import { useTranslation } from "react-i18next";
import type { MoneyValue } from "@/api/contract";
import { formatMoney } from "./money";

/** Money in 万元, as funds are spoken of; the exact yuan stand in the title. */
export function Money({ value, unit = "wan" }: { value: MoneyValue | string; unit?: "wan" | "yuan" }) {
  const { t } = useTranslation();
  const amount = typeof value === "string" ? value : value.amount;
  return (
    <span title={`${formatMoney(amount, "yuan")} ${t("kit.yuan")}`} style={{ whiteSpace: "nowrap" }}>
      {formatMoney(amount, unit)} {t(unit === "wan" ? "kit.wan" : "kit.yuan")}
    </span>
  );
}

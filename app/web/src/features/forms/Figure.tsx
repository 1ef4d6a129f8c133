import { useTranslation } from "react-i18next";
import type { FieldSpec } from "@/api/contract";
import { formatMoney } from "@/kit/money";

/** A figure with its unit, as a person would write it. */
export function Figure({ spec, value }: { spec: FieldSpec; value: string | number }) {
  const { t } = useTranslation();
  if (spec.kind === "money") {
    const unit = spec.unit === "元" ? "yuan" : "wan";
    return <>{`${formatMoney(String(value), unit)} ${t(`kit.${unit}`)}`}</>;
  }
  return <>{spec.kind === "percent" ? `${value}%` : `${value}${spec.unit ? ` ${spec.unit}` : ""}`}</>;
}

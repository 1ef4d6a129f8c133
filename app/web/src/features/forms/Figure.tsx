import { useTranslation } from "react-i18next";
import type { FieldSpec } from "@/api/contract";
import { formatMoney } from "@/kit/money";
import { unitOf } from "./unitOf";

/** A figure with its unit, as a person would write it. */
export function Figure({ spec, value }: { spec: FieldSpec; value: string | number }) {
  const { t } = useTranslation();
  if (spec.kind === "money") {
    const unit = unitOf(spec);
    return <>{`${formatMoney(String(value), unit)} ${t(`kit.${unit}`)}`}</>;
  }
  return <>{spec.kind === "percent" ? `${value}%` : `${value}${spec.unit ? ` ${spec.unit}` : ""}`}</>;
}

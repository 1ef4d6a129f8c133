import { useTranslation } from "react-i18next";
import type { FieldSpec } from "@/api/types";
import { moneyText } from "@/kit/moneyText";
import { unitOf } from "./unitOf";

/** A figure with its unit, as a person would write it. */
export function Figure({ spec, value }: { spec: FieldSpec; value: string | number }) {
  const { t } = useTranslation();
  if (spec.kind === "money") {
    return <>{moneyText(String(value), unitOf(spec), t)}</>;
  }
  return <>{spec.kind === "percent" ? `${value}%` : `${value}${spec.unit ? ` ${spec.unit}` : ""}`}</>;
}

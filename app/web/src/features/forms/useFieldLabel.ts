import { useTranslation } from "react-i18next";
import type { FieldSpec } from "@/api/types";

/** A field's name: its own, or the usual one of its kind. */
export function useFieldLabel(name: string, spec: FieldSpec): string {
  const { t } = useTranslation();
  return spec.label ?? (spec.kind === "uscc" ? t("auth.reg.uscc") : name);
}

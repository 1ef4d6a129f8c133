import type { FieldSpec } from "@/api/types";
import type { MoneyUnit } from "@/kit/money";

const units: Record<string, MoneyUnit> = { 万元: "wan", 亿元: "yi" };

/** The unit a money field is typed and shown in; yuan when the form says nothing. */
export const unitOf = (spec: FieldSpec): MoneyUnit => units[spec.unit ?? ""] ?? "yuan";

import type { FieldValue } from "@/api/types";

/** The files a slot holds. */
export const idsOf = (value: FieldValue): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : typeof value === "string" ? [value] : [];

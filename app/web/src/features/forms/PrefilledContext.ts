import { createContext } from "react";
import type { FieldValue } from "@/api/types";

export interface Prefilled {
  field: string;
  source: "resident" | "member";
  at?: string;
  /** As it came from there; a value that was changed comes from the person. */
  value: FieldValue;
}

/** Where what stands in a form comes from. */
export const PrefilledContext = createContext<Prefilled[]>([]);

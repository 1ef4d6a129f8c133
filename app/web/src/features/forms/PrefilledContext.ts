import { createContext } from "react";
import type { FieldValue, FormValues, PrefillSource } from "@/api/types";

export interface Prefilled extends PrefillSource {
  /** As it came from there; a value that was changed comes from the person. */
  value: FieldValue;
}

/** Where what stands in a form comes from. */
export const PrefilledContext = createContext<Prefilled[]>([]);

/** The sources that a server names, with the values it had from there. */
export const prefilledFrom = ({ prefilled, data }: { prefilled: PrefillSource[]; data: FormValues }): Prefilled[] => prefilled.map((each) => ({ ...each, value: data[each.field] }));

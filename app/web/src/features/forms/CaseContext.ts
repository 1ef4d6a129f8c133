import { createContext } from "react";

/** The case a form belongs to: its files are read through it. Absent while files are still one's own. */
export const CaseContext = createContext<string | undefined>(undefined);

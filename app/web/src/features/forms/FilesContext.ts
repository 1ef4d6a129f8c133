import { createContext } from "react";
import type { StoredFile } from "@/api/contract";

/** Names and sizes of the files that a form's values name by id. */
export const FilesContext = createContext<StoredFile[]>([]);

import { createContext } from "react";
import type { StoredFile } from "@/api/types";

/** Names and sizes of the files that a form's values name by id. */
export const FilesContext = createContext<StoredFile[]>([]);

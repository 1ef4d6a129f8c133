import type { StoredFile } from "@/api/types";

/** Files uploaded in this visit, so that every page knows their names before the server is asked again. */
const uploaded = new Map<string, StoredFile>();

export const rememberFile = (file: StoredFile): void => void uploaded.set(file.id, file);
export const fileOf = (id: string, known: StoredFile[]): StoredFile | undefined => known.find((file) => file.id === id) ?? uploaded.get(id);

import { fileBytes, saveAs } from "./fileBytes";

/** Fetches with the token in memory, then hands the file to the browser under its own name. */
export function useDownload(caseId?: string): (id: string, name: string) => Promise<void> {
  return async (id, name) => saveAs(await fileBytes(id, caseId), name);
}

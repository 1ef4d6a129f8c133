import { fileBytes } from "./fileBytes";

/** Fetches with the token in memory, then hands the file to the browser under its own name. */
export function useDownload(caseId?: string): (id: string, name: string) => Promise<void> {
  return async (id, name) => {
    const address = URL.createObjectURL(await fileBytes(id, caseId));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
}

import { authorizedFetch } from "@/api/authorizedFetch";
import { ProblemError } from "@/api/ProblemError";

/** Fetches with the token in memory, then hands the file to the browser under its own name. */
export function useDownload(caseId?: string): (id: string, name: string) => Promise<void> {
  return async (id, name) => {
    const path = caseId ? `/api/v1/cases/${caseId}/files/${id}` : `/api/v1/files/${id}`;
    const response = await authorizedFetch(new Request(window.location.origin + path));
    if (!response.ok) throw new ProblemError({ title: response.statusText, status: response.status, code: `http-${response.status}` });
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
}

import { authorizedFetch } from "@/api/authorizedFetch";
import { ProblemError } from "@/api/ProblemError";

/** A file with the person's own rights: of a case once a paper names it, else one's own. */
export const fileBytes = (id: string, caseId?: string): Promise<Blob> => bytes(caseId ? `/cases/${caseId}/files/${id}` : `/files/${id}`);

/** What a slot hands out to be filled in; the form says where it lies. */
export const slotBytes = (path: string): Promise<Blob> => bytes(path);

async function bytes(path: string): Promise<Blob> {
  const response = await authorizedFetch(new Request(`${window.location.origin}/api/v1${path}`));
  if (!response.ok) throw new ProblemError({ title: response.statusText, status: response.status, code: `http-${response.status}` });
  return response.blob();
}

/** Hands a file to the browser under its own name. */
export function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

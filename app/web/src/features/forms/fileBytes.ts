import { authorizedFetch } from "@/api/authorizedFetch";
import { ProblemError } from "@/api/ProblemError";

/** A file with the person's own rights: of a case once a paper names it, else one's own. */
export async function fileBytes(id: string, caseId?: string): Promise<Blob> {
  const path = caseId ? `/api/v1/cases/${caseId}/files/${id}` : `/api/v1/files/${id}`;
  const response = await authorizedFetch(new Request(window.location.origin + path));
  if (!response.ok) throw new ProblemError({ title: response.statusText, status: response.status, code: `http-${response.status}` });
  return response.blob();
}

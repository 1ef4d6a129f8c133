import { authorizedFetch } from "./authorizedFetch";
import { ProblemError } from "./ProblemError";
import type { Problem } from "./types";

/** Fetches with the token in memory, then hands the file to the browser under a name. */
export async function save(path: string, name: string, init?: RequestInit): Promise<void> {
  const response = await authorizedFetch(new Request(`${window.location.origin}/api/v1${path}`, init));
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
    throw new ProblemError({ title: response.statusText, code: `http-${response.status}`, ...problem, status: response.status });
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

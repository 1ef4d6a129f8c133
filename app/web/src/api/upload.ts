import type { Problem, StoredFile } from "./types";
import { ProblemError } from "./ProblemError";
import { refresh } from "./refresh";
import { session } from "./session";

/** Sends one file and reports progress from 0 to 1; fetch cannot tell upload progress, so XMLHttpRequest. */
export async function upload(file: File, onProgress: (share: number) => void, key: string, signal?: AbortSignal): Promise<StoredFile> {
  try {
    return await send(file, onProgress, key, signal);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) {
      const refreshed = await refresh();
      if (refreshed === "renewed" || (refreshed === "refused" && (await session.expire()))) {
        return send(file, onProgress, key, signal);
      }
    }
    throw error;
  }
}

function send(file: File, onProgress: (share: number) => void, key: string, signal?: AbortSignal): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file);
    request.open("POST", "/api/v1/files");
    request.responseType = "json";
    request.setRequestHeader("Idempotency-Key", key);
    const token = session.token();
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as StoredFile)
        : reject(new ProblemError({ code: `http-${request.status}`, ...(request.response as Problem | null), status: request.status }));
    request.onerror = () => reject(ProblemError.network());
    signal?.addEventListener("abort", () => {
      request.abort();
      reject(new DOMException("aborted", "AbortError"));
    });
    request.send(body);
  });
}

import type { Problem } from "./types";
import { ProblemError } from "./ProblemError";
import { refresh } from "./refresh";
import { session } from "./session";

export interface Transfer {
  method: "POST" | "PATCH" | "GET";
  path: string;
  headers?: Record<string, string>;
  body?: XMLHttpRequestBodyInit;
  /** Bytes that have left so far. */
  onSent?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** A request whose progress can be watched: fetch cannot tell upload progress, so XMLHttpRequest. Signs in again once. */
export async function transfer<T>(what: Transfer): Promise<T> {
  try {
    return await once<T>(what);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) {
      const refreshed = await refresh();
      if (refreshed === "renewed" || (refreshed === "refused" && (await session.expire()))) return once<T>(what);
    }
    throw error;
  }
}

function once<T>({ method, path, headers = {}, body, onSent, signal }: Transfer): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.responseType = "json";
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    const token = session.token();
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.upload.onprogress = (event) => onSent?.(event.loaded);
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as T)
        : reject(new ProblemError({ code: `http-${request.status}`, ...(request.response as Problem | null), status: request.status }));
    request.onerror = () => reject(ProblemError.network());
    signal?.addEventListener("abort", () => {
      request.abort();
      reject(new DOMException("aborted", "AbortError"));
    });
    request.send(body);
  });
}

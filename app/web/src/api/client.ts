import i18next from "i18next";
import createClient from "openapi-fetch";
import { authorizedFetch } from "./authorizedFetch";
import type { Problem } from "./types";
import { ProblemError } from "./ProblemError";
import type { paths } from "./schema";

const BASE = "/api/v1";

/** The contract's paths as the rooms name them: without the base. */
export type Rooms = { [Path in keyof paths as Path extends `${typeof BASE}${infer Room}` ? Room : never]: paths[Path] };

/** The one door to the server. */
export const api = createClient<Rooms>({ baseUrl: `${window.location.origin}${BASE}`, fetch: authorizedFetch });

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", i18next.language || "zh-CN");
    return request;
  },
});

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Unwraps an answer or throws a ProblemError, so that queries and mutations see one kind of failure. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  const outcome = await call.catch(() => {
    throw ProblemError.network();
  });
  if (!outcome.response.ok) {
    throw problemOf(outcome.error, outcome.response);
  }
  return outcome.data as T;
}

function problemOf(error: unknown, response: Response): ProblemError {
  if (typeof error === "object" && error !== null && "code" in error) {
    return new ProblemError({ ...(error as Problem), status: response.status });
  }
  return new ProblemError({ title: response.statusText, status: response.status, code: `http-${response.status}` });
}

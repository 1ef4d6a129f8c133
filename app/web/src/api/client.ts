import i18next from "i18next";
import createClient from "openapi-fetch";
import { authorizedFetch } from "./authorizedFetch";
import type { Problem } from "./contract";
import type { paths } from "./paths";
import { ProblemError } from "./ProblemError";

/** The one door to the server. */
export const api = createClient<paths>({ baseUrl: `${window.location.origin}/api/v1`, fetch: authorizedFetch });

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
    throw new ProblemError(problemOf(outcome.error, outcome.response));
  }
  return outcome.data as T;
}

function problemOf(error: unknown, response: Response): Problem {
  if (typeof error === "object" && error !== null && "code" in error) {
    return { ...(error as Problem), status: response.status };
  }
  return { title: response.statusText, status: response.status, code: `http-${response.status}` };
}

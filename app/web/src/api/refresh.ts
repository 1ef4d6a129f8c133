import type { Tokens } from "./types";
import { session } from "./session";

export type Refreshed = "renewed" | "refused" | "unreachable";

let running: Promise<Refreshed> | undefined;

/**
 * One silent refresh at a time. A refresh token is single-use and its second use ends the
 * family, so calls of this tab share one flight and tabs take turns by a browser lock.
 */
export function refresh(): Promise<Refreshed> {
  running ??= inTurn(() => call()).finally(() => (running = undefined));
  return running;
}

async function inTurn(work: () => Promise<Refreshed>): Promise<Refreshed> {
  return "locks" in navigator ? navigator.locks.request("parkflow-refresh", async () => await work()) : work();
}

/** 409: another request renewed the session a moment ago; the cookie is already the new one. */
async function call(again = false): Promise<Refreshed> {
  try {
    const response = await fetch("/api/v1/auth/refresh", { method: "POST", credentials: "same-origin" });
    if (response.ok) {
      session.begin((await response.json()) as Tokens);
      return "renewed";
    }
    if (response.status === 409 && !again) {
      await new Promise((done) => setTimeout(done, 300));
      return call(true);
    }
    return response.status === 401 || response.status === 403 || response.status === 400 ? "refused" : "unreachable";
  } catch {
    return "unreachable";
  }
}

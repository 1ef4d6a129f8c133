import type { Tokens } from "./types";

/**
 * Who is signed in. The access token lives here, in memory only; the refresh token is a cookie
 * that scripts cannot read. `expired` keeps the page and everything typed on it: calls wait
 * until the same person signs in again.
 */
export type SessionState = "restoring" | "signedOut" | "signedIn" | "expired";

const HINT = "parkflow.signed-in";
const listeners = new Set<() => void>();
let state: SessionState = "restoring";
let token: string | undefined;
let waiting: { promise: Promise<boolean>; resolve: (back: boolean) => void } | undefined;

function become(next: SessionState, nextToken?: string): void {
  state = next;
  token = nextToken;
  listeners.forEach((listener) => listener());
}

export const session = {
  state: (): SessionState => state,
  token: (): string | undefined => token,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** A visitor who never signed in here needs no refresh call. */
  mayBeSignedIn: (): boolean => localStorage.getItem(HINT) === "1",

  begin(tokens: Tokens): void {
    localStorage.setItem(HINT, "1");
    become("signedIn", tokens.access_token);
    waiting?.resolve(true);
    waiting = undefined;
  },

  end(): void {
    localStorage.removeItem(HINT);
    // What was typed but not sent belongs to the person who leaves.
    sessionStorage.clear();
    become("signedOut");
    waiting?.resolve(false);
    waiting = undefined;
  },

  /** Nobody is signed in here now; what was typed stays for whoever signs in again. */
  stayOut(): void {
    become("signedOut");
  },

  /** Resolves to true when the person signed in again, to false when they gave up. */
  expire(): Promise<boolean> {
    if (!waiting) {
      let resolve: (back: boolean) => void = () => undefined;
      const promise = new Promise<boolean>((done) => (resolve = done));
      waiting = { promise, resolve };
      become("expired");
    }
    return waiting.promise;
  },
};

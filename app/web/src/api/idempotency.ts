import { useCallback, useState } from "react";

/** `crypto.randomUUID` is missing on plain http addresses inside a park's own network. */
export function newKey(): string {
  if (typeof crypto.randomUUID === "function") {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [8, 4, 4, 4, 12].reduce<[string[], number]>(([parts, at], length) => [[...parts, hex.slice(at, at + length)], at + length], [[], 0])[0].join("-");
}

/**
 * The key of one opened form: the same for every click, so that a double click or a retry after a
 * lost answer never starts two matters. Call `renew` once the server has accepted.
 */
export function useIdempotencyKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newKey);
  const renew = useCallback(() => setKey(newKey()), []);
  return { key, renew };
}

export const idempotent = (key: string): { "Idempotency-Key": string } => ({ "Idempotency-Key": key });

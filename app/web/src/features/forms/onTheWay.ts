import { useSyncExternalStore } from "react";

let files = 0;
const listeners = new Set<() => void>();

function count(change: number): void {
  files += change;
  listeners.forEach((listener) => listener());
}

/** Counts a file until it has arrived or failed. */
export async function onTheWay<T>(sending: Promise<T>): Promise<T> {
  count(1);
  try {
    return await sending;
  } finally {
    count(-1);
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many files are on their way. */
export const useOnTheWay = (): number => useSyncExternalStore(listen, () => files);

import { useState } from "react";

/** What a person has typed, kept for this tab: a reload or a look at another page loses nothing. */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void, () => void] {
  const key = `parkflow.kept.${name}`;
  const [value, setValue] = useState<T>(() => read<T>(key) ?? initial);
  const keep = (next: T): void => {
    setValue(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  return [value, keep, () => sessionStorage.removeItem(key)];
}

function read<T>(key: string): T | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
}

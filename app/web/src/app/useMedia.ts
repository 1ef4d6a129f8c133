import { useSyncExternalStore } from "react";

interface Media {
  query: MediaQueryList;
  subscribe: (listener: () => void) => () => void;
}

const watched = (words: string): Media => {
  const query = window.matchMedia(words);
  return {
    query,
    subscribe: (listener) => {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
  };
};

/** Small screens and touch screens, where people press with a thumb rather than point. */
export const thumbs = watched("(max-width: 900px), (pointer: coarse)");
/** A window in which only one column has room. */
export const narrow = watched("(max-width: 800px)");
/** The system asks for as little movement as possible. */
export const stillness = watched("(prefers-reduced-motion: reduce)");

export const useMedia = ({ query, subscribe }: Media): boolean => useSyncExternalStore(subscribe, () => query.matches);

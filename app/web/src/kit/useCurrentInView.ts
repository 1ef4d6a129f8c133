import { type RefObject, useLayoutEffect, useRef } from "react";

/** A row of tabs that is wider than a phone begins with the one that is open, and the page stays where it is. */
export function useCurrentInView<E extends HTMLElement>(open: string): RefObject<E | null> {
  const row = useRef<E>(null);
  useLayoutEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2;
  }, [open]);
  return row;
}

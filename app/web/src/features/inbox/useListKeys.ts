import { useEffect, type RefObject } from "react";

const STEP: Record<string, number> = { j: 1, k: -1 };

/** j and k walk through the links of a list, Enter follows as it always does. Typing is left alone. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent): void => {
      const step = STEP[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>("tbody a") ?? [])];
      const here = links.findIndex((link) => link === document.activeElement);
      const next = links[here < 0 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", walk);
    return () => document.removeEventListener("keydown", walk);
  }, [list]);
}

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

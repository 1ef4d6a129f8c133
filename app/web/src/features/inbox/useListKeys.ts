import { useEffect, type RefObject } from "react";
import { inboxViews, type InboxView } from "./views";

const STEP: Record<string, number> = { j: 1, k: -1 };

interface Doing {
  help: () => void;
  search: () => void;
  view: (view: InboxView) => void;
}

/** j and k walk through the links of a list, x ticks, / searches, figures change the view, ? explains. Typing is left alone. */
export function useListKeys(list: RefObject<HTMLElement | null>, doing: Doing): void {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
      const view = inboxViews[Number(event.key) - 1];
      if (event.key in STEP) walk(list.current, STEP[event.key] ?? 0);
      else if (event.key === "x") tick();
      else if (event.key === "?") doing.help();
      else if (event.key === "/") doing.search();
      else if (view) doing.view(view);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [list, doing]);
}

function walk(list: HTMLElement | null, step: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>("tbody a") ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = links[here < 0 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** The box in the row of the link that has the focus. */
const tick = (): void => document.activeElement?.closest("tr")?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== "checkbox") || !!target.closest("[role=dialog]"));

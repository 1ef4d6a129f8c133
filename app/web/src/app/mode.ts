import { useEffect, useState, useSyncExternalStore } from "react";
import { palettes } from "./palette";

export type Mode = "light" | "dark";
export type ModeChoice = Mode | "system";

const KEY = "parkflow.mode";
const system = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  system.addEventListener("change", listener);
  return () => system.removeEventListener("change", listener);
}

/** Light or dark: the system's until the person chooses. Paints the palette as custom properties. */
export function useMode(): { mode: Mode; choice: ModeChoice; choose: (choice: ModeChoice) => void } {
  const [choice, setChoice] = useState<ModeChoice>(() => read());
  const systemDark = useSyncExternalStore(subscribe, () => system.matches);
  const mode: Mode = choice === "system" ? (systemDark ? "dark" : "light") : choice;
  useEffect(() => paint(mode), [mode]);
  const choose = (next: ModeChoice): void => {
    localStorage.setItem(KEY, next);
    setChoice(next);
  };
  return { mode, choice, choose };
}

function read(): ModeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Through the CSSOM, which a content security policy without unsafe-inline allows. */
function paint(mode: Mode): void {
  const root = document.documentElement;
  root.dataset["mode"] = mode;
  root.style.colorScheme = mode;
  for (const [name, colour] of Object.entries(palettes[mode])) {
    root.style.setProperty(`--pf-${name}`, colour);
  }
}

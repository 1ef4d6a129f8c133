import type { Autosave } from "./Autosave";

/** Leaving the window saves; closing it with something unsaved asks first. */
export function keepSafe(autosave: Autosave): () => void {
  const hide = (): void => {
    if (document.visibilityState === "hidden") void autosave.flush();
  };
  const close = (event: BeforeUnloadEvent): void => {
    if (autosave.unsaved) event.preventDefault();
  };
  document.addEventListener("visibilitychange", hide);
  window.addEventListener("beforeunload", close);
  return () => {
    void autosave.flush();
    document.removeEventListener("visibilitychange", hide);
    window.removeEventListener("beforeunload", close);
  };
}

import type { ReactNode } from "react";
import css from "./EmptyState.module.css";

/** Says what would stand here and what to do first. */
export function EmptyState({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.empty}>
      <svg viewBox="0 0 96 64" width="96" height="64" aria-hidden="true">
        <rect x="14" y="10" width="50" height="46" rx="4" />
        <path d="M24 24h30M24 33h30M24 42h16M72 18c10 4 10 24-2 30" />
      </svg>
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
      {action}
    </div>
  );
}

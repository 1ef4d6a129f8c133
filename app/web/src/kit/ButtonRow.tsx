import type { ReactNode } from "react";
import css from "./ButtonRow.module.css";

/** Buttons side by side, far enough apart for a thumb; nothing when there are none. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}

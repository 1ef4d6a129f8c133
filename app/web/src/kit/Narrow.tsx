import type { ReactNode } from "react";
import css from "./Narrow.module.css";

/** A filter of one choice above a list: no wider than its words need. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className={css.narrow} role="search">{children}</div>;
}

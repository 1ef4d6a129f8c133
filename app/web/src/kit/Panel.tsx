import type { ReactNode } from "react";
import css from "./Panel.module.css";

interface Props {
  title?: ReactNode;
  extra?: ReactNode;
  tone?: "plain" | "accent" | "close" | "late" | "calm";
  children: ReactNode;
  id?: string;
}

/** A sheet of paper on the page's ground. */
export function Panel({ title, extra, tone = "plain", children, id }: Props) {
  return (
    <section className={`${css.panel} ${css[tone] ?? ""}`} id={id}>
      {(title || extra) && (
        <header className={css.head}>
          <h2>{title}</h2>
          {extra}
        </header>
      )}
      {children}
    </section>
  );
}

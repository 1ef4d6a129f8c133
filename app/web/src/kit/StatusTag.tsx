import css from "./StatusTag.module.css";

export type Tone = "neutral" | "accent" | "calm" | "close" | "late";

/** The words carry the meaning, the colour only helps. */
export function StatusTag({ tone = "neutral", children }: { tone?: Tone; children: string }) {
  return <span className={`${css.tag} ${css[tone] ?? ""}`}>{children}</span>;
}

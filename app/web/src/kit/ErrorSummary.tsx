import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/api/types";
import css from "./ErrorSummary.module.css";
import { Instead } from "./Instead";

export interface SummaryItem {
  /** The id of the element to go to; none when the error belongs to the whole. */
  target?: string;
  message: string;
  /** A refusal because of a state: it says what is possible instead. */
  state?: Problem;
}

interface Props {
  items: SummaryItem[];
  title?: string;
  /** Opens the place first when it is not on this page (another section). */
  onVisit?: (item: SummaryItem) => void;
  /** The page's own words for what a refusal says is possible. */
  label?: (deed: string) => string | undefined;
}

/** All errors at once with links to their fields; takes the focus when it appears. */
export function ErrorSummary({ items, title, onVisit, label }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = items.map((item) => item.message).join("\n");
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!items.length) return null;
  const state = items.find((item) => item.state)?.state;
  return (
    <div ref={box} className={css.box} role="alert" tabIndex={-1}>
      <strong>{title ?? (items.some((item) => item.target) ? t("kit.errorTitle", { n: items.length }) : t("kit.errorOne"))}</strong>
      <ul>
        {items.map((item) => (
          <li key={`${item.target ?? ""}${item.message}`}>
            {item.target ? (
              <a href={`#${item.target}`} onClick={(event) => visit(event, item, onVisit)}>
                {item.message}
              </a>
            ) : (
              item.message
            )}
          </li>
        ))}
      </ul>
      {state && <Instead problem={state} label={label} />}
    </div>
  );
}

function visit(event: React.MouseEvent, item: SummaryItem, onVisit?: (item: SummaryItem) => void): void {
  event.preventDefault();
  onVisit?.(item);
  requestAnimationFrame(() => {
    const element = item.target ? document.getElementById(item.target) : null;
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  });
}

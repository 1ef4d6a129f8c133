import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import css from "./ErrorSummary.module.css";

export interface SummaryItem {
  /** The id of the element to go to; none when the error belongs to the whole. */
  target?: string;
  message: string;
}

interface Props {
  items: SummaryItem[];
  title?: string;
  /** Opens the place first when it is not on this page (another section). */
  onVisit?: (item: SummaryItem) => void;
}

/** All errors at once with links to their fields; takes the focus when it appears. */
export function ErrorSummary({ items, title, onVisit }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = items.map((item) => item.message).join("\n");
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!items.length) return null;
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

import { useTranslation } from "react-i18next";
import css from "./InboxCount.module.css";
import { useCounts } from "./useCounts";

/** How much waits, beside the door of the inbox. */
export function InboxCount() {
  const { t } = useTranslation();
  const todo = useCounts().data?.todo ?? 0;
  return todo > 0 ? <span className={css.count} aria-label={t("shell.inboxCount", { n: todo })} role="img">{todo}</span> : null;
}

import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { TimelineItem } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import css from "./Timeline.module.css";

const FileLinks = lazy(async () => ({ default: (await import("@/features/forms/FileLinks")).FileLinks }));

/** What happened, newest first, as the server tells it. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  const { t } = useTranslation();
  if (!items.length) return <p className={css.muted}>{t("cases.timelineEmpty")}</p>;
  const newestFirst = [...items].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <ol className={css.timeline}>
      {newestFirst.map((item) => (
        <li key={item.id}>
          <strong>{item.title}</strong>
          <small>
            <time dateTime={item.at}>{dateTimeText(item.at)}</time>
            {item.by && ` · ${item.by}`}
          </small>
          {item.comment && <blockquote>{item.comment}</blockquote>}
          {item.files.length > 0 && <Suspense fallback={null}><FileLinks ids={item.files.map((file) => file.id)} files={item.files} /></Suspense>}
        </li>
      ))}
    </ol>
  );
}

import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TaskCounts } from "@/api/types";
import css from "./InboxTabs.module.css";
import { countOf, inboxViews, type InboxView } from "./views";

export function InboxTabs({ view, counts }: { view: InboxView; counts?: TaskCounts }) {
  const { t } = useTranslation();
  return (
    <nav className={css.tabs} aria-label={t("inbox.views")}>
      {inboxViews.map((each) => (
        <Link key={each} to={`/tasks?view=${each}`} aria-current={each === view ? "page" : undefined}>
          {t(`inbox.view.${each}`)}
          {countOf(each, counts) !== undefined && <b>{countOf(each, counts)}</b>}
        </Link>
      ))}
    </nav>
  );
}

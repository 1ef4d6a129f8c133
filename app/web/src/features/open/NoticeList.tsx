import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Notice } from "@/api/types";
import { shortDate } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { noticeTone } from "./callTone";
import css from "./CallCards.module.css";

export function NoticeList({ park, notices }: { park: string; notices: Notice[] }) {
  const { t } = useTranslation();
  if (!notices.length) return <EmptyState title={t("open.notices.empty")} hint={t("open.notices.emptyHint")} />;
  return (
    <ul className={css.cards}>
      {notices.map((notice) => (
        <li key={notice.id} className={css.card}>
          <div className={css.top}>
            <Link to={`/p/${park}/notices/${notice.id}`}>{notice.title}</Link>
            <StatusTag tone={noticeTone[notice.state]}>{t(`open.notices.state.${notice.state}`)}</StatusTag>
          </div>
          <p className={css.facts}>{t("open.notices.span", { from: shortDate(notice.from), until: shortDate(notice.until) })}</p>
        </li>
      ))}
    </ul>
  );
}

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";
import { markAllRead, readMessages } from "./api";
import { MessageLine } from "./MessageLine";
import css from "./MessagesPage.module.css";

/** Everything I was told, newest first. */
export function MessagesPage() {
  const { t } = useTranslation();
  const [unread, setUnread] = useState(false);
  const list = usePages(["messages", "list", unread], (cursor) => readMessages(unread ? { unread } : {}, cursor));
  const all = useAct(markAllRead, [["messages"]]);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = rows[0]?.position;
  return (
    <PageFrame
      title={t("messages.title")}
      width="reading"
      actions={
        <>
          <Button disabled={newest === undefined} loading={all.busy} onClick={() => newest !== undefined && all.run(newest)}>{t("messages.readAll")}</Button>
          <Link to="/messages/preferences"><Button tabIndex={-1}>{t("messages.preferences")}</Button></Link>
        </>
      }
    >
      <label className={css.filter}>
        <input type="checkbox" checked={unread} onChange={(event) => setUnread(event.target.checked)} /> {t("messages.onlyUnread")}
      </label>
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && !rows.length && <EmptyState title={t("messages.empty")} hint={t("messages.emptyHint")} />}
      <ul className={css.list} aria-label={t("messages.title")}>
        {rows.map((message) => <MessageLine key={message.id} message={message} />)}
      </ul>
      {list.hasNextPage && <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("kit.more")}</Button>}
    </PageFrame>
  );
}

import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Message } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { markRead } from "./api";
import { messagePath } from "./messagePath";
import css from "./MessagesPage.module.css";

/** One message: opening it reads it. */
export function MessageLine({ message }: { message: Message }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const read = useAct((id: string) => markRead(id), [["messages"]]);
  const path = messagePath(message);
  const isNew = message.can.includes("read");
  const open = (): void => {
    if (isNew) read.run(message.id);
    if (path) void navigate(path);
  };
  return (
    <li className={isNew ? css.fresh : css.read}>
      <div>
        <strong>{message.title}</strong> {message.urgent && <StatusTag tone="late">{t("messages.urgent")}</StatusTag>} {isNew && <StatusTag tone="accent">{t("messages.new")}</StatusTag>}
        <p>{message.body}</p>
        <small>{dateTimeText(message.at)}</small>
      </div>
      {(path ?? isNew) && <Button loading={read.busy} onClick={open} aria-label={`${path ? t("messages.open") : t("messages.markRead")}: ${message.title}`}>{path ? t("messages.open") : t("messages.markRead")}</Button>}
    </li>
  );
}

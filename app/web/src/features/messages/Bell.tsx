import { BellOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import css from "./Bell.module.css";
import { useUnread } from "./useUnread";

/** How much is new, on every page. */
export function Bell() {
  const { t } = useTranslation();
  const unread = useUnread();
  return (
    <Link to="/messages" className={css.bell} aria-label={t("shell.bell", { n: unread })}>
      <BellOutlined />
      {unread > 0 && <span className={css.count} aria-hidden="true">{unread > 999 ? "999+" : unread}</span>}
      <span role="status" className={css.said}>{unread > 0 ? t("shell.bell", { n: unread }) : ""}</span>
    </Link>
  );
}

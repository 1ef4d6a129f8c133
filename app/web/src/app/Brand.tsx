import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import css from "./Brand.module.css";

export function Brand({ to, name }: { to: string; name?: string }) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={css.brand}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="7" />
        <path d="M8 23c6 0 4-14 16-14M8 16c4 0 5-7 10-7M14 23c4 0 5-7 10-7" />
      </svg>
      <span>{t("shell.brand")}</span>
      {name && <small>{name}</small>}
    </Link>
  );
}

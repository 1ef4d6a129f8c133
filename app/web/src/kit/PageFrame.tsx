import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import css from "./PageFrame.module.css";

interface Props {
  title: string;
  /** One or two plain sentences under the title. */
  lead?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
  /** Reading width for texts and forms, full width for lists and boards. */
  width?: "reading" | "full";
  children: ReactNode;
}

/** Title, way back, actions: the top of every page, so that all pages begin alike. */
export function PageFrame({ title, lead, back, actions, width = "full", children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("shell.brand")}`;
  }, [title, t]);
  return (
    <div className={width === "reading" ? css.reading : css.full}>
      {back && (
        <Link className={css.back} to={back.to}>
          ← {back.label}
        </Link>
      )}
      <header className={css.head}>
        <div className={css.words}>
          <h1>{title}</h1>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, NavLink, Outlet, useParams } from "react-router";
import { usePark } from "@/features/open/usePark";
import { Brand } from "./Brand";
import css from "./OpenShell.module.css";
import { Preferences } from "./Preferences";
import { useSession } from "./useSession";

/** Around every page that anyone may read. */
export function OpenShell() {
  const { t } = useTranslation();
  const { park } = useParams();
  const signedIn = useSession() === "signedIn";
  const name = usePark(park).data?.name;
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">{t("shell.skip")}</a>
      <header className={css.top}>
        <Brand to={park ? `/p/${park}` : "/"} name={name} />
        <div className={css.tools}>
          <Preferences />
          {signedIn ? (
            <Link to="/home"><Button type="primary" tabIndex={-1}>{t("open.toWork")}</Button></Link>
          ) : (
            <Link to={`/sign-in${park ? `?park=${park}` : ""}`}><Button type="primary" tabIndex={-1}>{t("auth.signIn")}</Button></Link>
          )}
        </div>
        {park && (
          <nav className={css.nav} aria-label={t("shell.nav")}>
            <NavLink end to={`/p/${park}`}>{t("open.nav.home")}</NavLink>
            <NavLink to={`/p/${park}/calls`}>{t("open.nav.calls")}</NavLink>
            <NavLink to={`/p/${park}/notices`}>{t("open.nav.notices")}</NavLink>
            <NavLink to={`/p/${park}/board`}>{t("open.nav.board")}</NavLink>
          </nav>
        )}
      </header>
      <main id="content" className={css.content} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={css.foot}>{t("open.foot")}</footer>
    </div>
  );
}

import { MenuOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Outlet, useLocation } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { Bell } from "@/features/messages/Bell";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { Preferences } from "./Preferences";
import { RoomNav } from "./RoomNav";
import css from "./Shell.module.css";
import { useSession } from "./useSession";

const RoomDrawer = lazy(async () => ({ default: (await import("./RoomDrawer")).RoomDrawer }));

/** Around every page of a signed-in person: rooms on the left, park and account on top. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const location = useLocation();
  const me = useMe();
  const [drawer, setDrawer] = useState(false);
  const [asked, setAsked] = useState(false);
  const openDrawer = (): void => {
    setAsked(true);
    setDrawer(true);
  };
  if (session === "signedOut") {
    return <Navigate replace to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search + location.hash)}`} />;
  }
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">{t("shell.skip")}</a>
      <header className={css.top}>
        <Button className={css.burger} type="text" icon={<MenuOutlined />} aria-label={t("shell.menu")} onClick={openDrawer} />
        <Brand to="/home" name={me.data?.park?.name} />
        <div className={css.tools}>
          <span className={css.preferences}><Preferences /></span>
          {me.data?.park && <Bell />}
          {me.data && <AccountMenu me={me.data} />}
        </div>
      </header>
      <aside className={css.side}>{me.data && <RoomNav me={me.data} />}</aside>
      <Suspense fallback={null}>{asked && <RoomDrawer me={me.data} open={drawer} onClose={() => setDrawer(false)} />}</Suspense>
      <main id="content" className={css.content} tabIndex={-1}>
        {me.isError ? <ProblemNotice error={me.error} retry={() => void me.refetch()} /> : me.data ? <Outlet /> : <Skeleton lines={6} />}
      </main>
    </div>
  );
}

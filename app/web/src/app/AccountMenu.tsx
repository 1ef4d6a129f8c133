import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Me } from "@/api/types";
import { readParks } from "@/features/auth/api";
import { useEnterPark } from "@/features/auth/useEnterPark";
import { useSignOut } from "@/features/auth/useSignOut";
import css from "./AccountMenu.module.css";

/** Who I am, my parks, the way out. The browser's own disclosure, so that no page waits for a menu's script. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const name = me.name ?? me.login;
  const parks = useQuery({ queryKey: ["me", "parks"], queryFn: readParks, staleTime: Infinity });
  const enter = useEnterPark();
  const leave = useSignOut();
  const menu = useRef<HTMLDetailsElement>(null);
  const others = parks.data?.items.filter((park) => park.id !== me.park?.id) ?? [];
  const close = (): void => menu.current?.removeAttribute("open");
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    close();
    menu.current?.querySelector("summary")?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a disclosure closes on Escape, wherever in it the focus is
    <details ref={menu} className={css.menu} onKeyDown={escape} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}>
      <summary aria-label={`${t("shell.account")}: ${name}`}>
        <span className={css.name}>{name}</span> <DownOutlined />
      </summary>
      <div className={css.items}>
        <p>{name}<br /><small>{me.resident?.name ?? me.login}</small></p>
        {others.length > 0 && <p className={css.group}>{t("shell.switchPark")}</p>}
        {others.map((park) => <button key={park.slug} type="button" onClick={() => { close(); enter.mutate(park.slug); }}>{park.name}</button>)}
        {me.park && <Link to="/join" onClick={close}>{t("shell.joinPark")}</Link>}
        <Link to="/account" onClick={close}>{t("shell.account")}</Link>
        <button type="button" className={css.leave} onClick={leave}>{t("shell.signOut")}</button>
      </div>
    </details>
  );
}

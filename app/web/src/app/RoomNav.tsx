import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { Me } from "@/api/types";
import { rooms, type Room } from "./rooms";
import css from "./RoomNav.module.css";

export function RoomNav({ me, onVisit }: { me: Me; onVisit?: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <nav className={css.nav} aria-label={t("shell.nav")}>
      {rooms.filter((room) => room.open(me)).map((room) => (
        <Link key={room.path} to={room.path} onClick={onVisit} aria-current={inside(room, pathname) ? "page" : undefined}>
          <room.icon />
          {t(room.label)}
          {room.Count && <room.Count />}
        </Link>
      ))}
    </nav>
  );
}

const inside = (room: Room, pathname: string): boolean =>
  [room.path, ...(room.also ?? [])].some((path) => pathname === path || pathname.startsWith(`${path}/`));

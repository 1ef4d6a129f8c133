import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import type { Me } from "@/api/contract";
import { rooms } from "./rooms";
import css from "./RoomNav.module.css";

export function RoomNav({ me, onVisit }: { me: Me; onVisit?: () => void }) {
  const { t } = useTranslation();
  return (
    <nav className={css.nav} aria-label={t("shell.nav")}>
      {rooms.filter((room) => room.open(me)).map((room) => (
        <NavLink key={room.path} to={room.path} onClick={onVisit}>
          <room.icon />
          {t(room.label)}
          {room.Count && <room.Count />}
        </NavLink>
      ))}
    </nav>
  );
}

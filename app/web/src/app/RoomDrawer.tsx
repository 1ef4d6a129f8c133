import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/types";
import { Preferences } from "./Preferences";
import { RoomNav } from "./RoomNav";
import css from "./Shell.module.css";

/** The rooms on a narrow screen; fetched when somebody opens it. */
export function RoomDrawer({ me, open, onClose }: { me: Me | undefined; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer open={open} placement="left" size={280} title={t("shell.brand")} onClose={onClose}>
      {me && <RoomNav me={me} onVisit={onClose} />}
      <div className={css.drawerFoot}><Preferences /></div>
    </Drawer>
  );
}

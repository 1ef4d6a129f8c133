import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { rooms } from "./rooms";

/** The first room the person has business in; words for whoever has none. */
export function Home() {
  const { t } = useTranslation();
  const me = useMe().data;
  const first = me && rooms.find((room) => room.open(me));
  if (!me || first) return <Navigate replace to={first?.path ?? "/cases"} />;
  return <PageFrame title={me.name ?? me.login}><EmptyState title={t("shell.noRoom")} hint={t("shell.noRoomHint")} /></PageFrame>;
}

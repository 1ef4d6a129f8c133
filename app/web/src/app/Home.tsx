import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { countStages } from "@/features/squad/api";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Skeleton } from "@/kit/Skeleton";
import { landingOf, looksAtAll } from "./landing";

const library = { library: "ADMITTED" } as const;

/** Goes where the person begins; words for whoever has no business anywhere. */
export function Home() {
  const { t } = useTranslation();
  const me = useMe().data;
  const counts = useQuery({ queryKey: ["squad", "stages", library], queryFn: () => countStages(library), enabled: !!me && looksAtAll(me), retry: false });
  if (me && counts.isLoading) return <PageFrame title=" "><Skeleton lines={6} /></PageFrame>;
  const projects = counts.data?.items.reduce((sum, each) => sum + each.projects, 0) ?? 0;
  const first = me && landingOf(me, projects);
  if (!me || first) return <Navigate replace to={first ?? "/cases"} />;
  return <PageFrame title={me.name ?? me.login}><EmptyState title={t("shell.noRoom")} hint={t("shell.noRoomHint")} /></PageFrame>;
}

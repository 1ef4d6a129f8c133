import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, type RouteObject, useRoutes } from "react-router";
import { NotFound } from "@/app/NotFound";
import { PageFrame } from "@/kit/PageFrame";
import { Skeleton } from "@/kit/Skeleton";

const pages: RouteObject[] = [
  { index: true, element: <Navigate replace to="/squad/projects" /> },
  { path: "projects", Component: lazy(async () => ({ default: (await import("./ProjectsPage")).ProjectsPage })) },
  { path: "projects/new", Component: lazy(async () => ({ default: (await import("./NewProjectPage")).NewProjectPage })) },
  { path: "projects/import", Component: lazy(async () => ({ default: (await import("./ImportPage")).ImportPage })) },
  { path: "projects/:id", Component: lazy(async () => ({ default: (await import("./ProjectPage")).ProjectPage })) },
  { path: "projects/:id/edit", Component: lazy(async () => ({ default: (await import("./EditProjectPage")).EditProjectPage })) },
  { path: "projects/:id/plan", Component: lazy(async () => ({ default: (await import("./PlanPage")).PlanPage })) },
  { path: "portfolio", Component: lazy(async () => ({ default: (await import("./PortfolioPage")).PortfolioPage })) },
  { path: "board", Component: lazy(async () => ({ default: (await import("./StageBoardPage")).StageBoardPage })) },
  { path: "calendar", Component: lazy(async () => ({ default: (await import("./CalendarPage")).CalendarPage })) },
  { path: "spaces", Component: lazy(async () => ({ default: (await import("./SpacesPage")).SpacesPage })) },
  { path: "differences", Component: lazy(async () => ({ default: (await import("./DifferencesPage")).DifferencesPage })) },
  { path: "rules", Component: lazy(async () => ({ default: (await import("./RulesPage")).RulesPage })) },
  { path: "targets", Component: lazy(async () => ({ default: (await import("./TargetsPage")).TargetsPage })) },
  { path: "*", Component: NotFound },
];

/** The room of the key projects; each of its pages is fetched when it is first visited. */
export function SquadPage() {
  const { t } = useTranslation();
  return <Suspense fallback={<PageFrame title={t("squad.title")}><Skeleton lines={8} /></PageFrame>}>{useRoutes(pages)}</Suspense>;
}

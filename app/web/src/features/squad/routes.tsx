import type { RouteObject } from "react-router";

export const squadRoutes: RouteObject[] = [
  { path: "squad/projects", lazy: async () => ({ Component: (await import("./ProjectsPage")).ProjectsPage }) },
  { path: "squad/projects/new", lazy: async () => ({ Component: (await import("./NewProjectPage")).NewProjectPage }) },
  { path: "squad/projects/import", lazy: async () => ({ Component: (await import("./ImportPage")).ImportPage }) },
  { path: "squad/projects/:id", lazy: async () => ({ Component: (await import("./ProjectPage")).ProjectPage }) },
  { path: "squad/projects/:id/edit", lazy: async () => ({ Component: (await import("./EditProjectPage")).EditProjectPage }) },
  { path: "squad/projects/:id/plan", lazy: async () => ({ Component: (await import("./PlanPage")).PlanPage }) },
  { path: "squad/portfolio", lazy: async () => ({ Component: (await import("./PortfolioPage")).PortfolioPage }) },
  { path: "squad/spaces", lazy: async () => ({ Component: (await import("./SpacesPage")).SpacesPage }) },
  { path: "squad/differences", lazy: async () => ({ Component: (await import("./DifferencesPage")).DifferencesPage }) },
  { path: "squad/rules", lazy: async () => ({ Component: (await import("./RulesPage")).RulesPage }) },
  { path: "squad/targets", lazy: async () => ({ Component: (await import("./TargetsPage")).TargetsPage }) },
];

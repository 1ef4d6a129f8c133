import type { RouteObject } from "react-router";

export const incidentRoutes: RouteObject[] = [
  { path: "incidents", lazy: async () => ({ Component: (await import("./IncidentsPage")).IncidentsPage }) },
];

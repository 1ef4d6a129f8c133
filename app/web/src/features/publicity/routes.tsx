import type { RouteObject } from "react-router";

export const publicityRoutes: RouteObject[] = [
  { path: "publicity", lazy: async () => ({ Component: (await import("./PublicityPage")).PublicityPage }) },
  { path: "publicity/:id", lazy: async () => ({ Component: (await import("./PublicityNoticePage")).PublicityNoticePage }) },
];

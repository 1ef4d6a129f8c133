import type { RouteObject } from "react-router";

export const workRoutes: RouteObject[] = [
  { path: "proxies", lazy: async () => ({ Component: (await import("./ProxiesPage")).ProxiesPage }) },
  { path: "handover", lazy: async () => ({ Component: (await import("./HandoverPage")).HandoverPage }) },
];

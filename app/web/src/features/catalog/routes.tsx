import type { RouteObject } from "react-router";

export const catalogRoutes: RouteObject[] = [
  { path: "catalog", lazy: async () => ({ Component: (await import("./CatalogPage")).CatalogPage }) },
  { path: "catalog/:key/draft", lazy: async () => ({ Component: (await import("./DraftPage")).DraftPage }) },
  { path: "catalog/:key/versions", lazy: async () => ({ Component: (await import("./VersionsPage")).VersionsPage }) },
  { path: "catalog/:key", lazy: async () => ({ Component: (await import("./WorkflowPage")).WorkflowPage }) },
];

import type { RouteObject } from "react-router";

export const catalogRoutes: RouteObject[] = [
  { path: "catalog", lazy: async () => ({ Component: (await import("./CatalogPage")).CatalogPage }) },
  { path: "catalog/:key", lazy: async () => ({ Component: (await import("./WorkflowPage")).WorkflowPage }) },
];

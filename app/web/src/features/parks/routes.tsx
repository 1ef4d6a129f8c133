import type { RouteObject } from "react-router";

export const parkRoutes: RouteObject[] = [
  { path: "parks", lazy: async () => ({ Component: (await import("./TenantsPage")).TenantsPage }) },
  { path: "parks/new", lazy: async () => ({ Component: (await import("./FoundTenantPage")).FoundTenantPage }) },
];

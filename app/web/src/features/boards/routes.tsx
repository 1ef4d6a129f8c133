import type { RouteObject } from "react-router";

export const boardRoutes: RouteObject[] = [
  { path: "boards", lazy: async () => ({ Component: (await import("./BoardsPage")).BoardsPage }) },
  { path: "boards/:key", lazy: async () => ({ Component: (await import("./BoardPage")).BoardPage }) },
];

import type { RouteObject } from "react-router";

export const fundRoutes: RouteObject[] = [
  { path: "funds", lazy: async () => ({ Component: (await import("./FundsPage")).FundsPage }) },
  { path: "funds/:id", lazy: async () => ({ Component: (await import("./FundPage")).FundPage }) },
  { path: "rounds", lazy: async () => ({ Component: (await import("./RoundsPage")).RoundsPage }) },
  { path: "rounds/:id", lazy: async () => ({ Component: (await import("./RoundPage")).RoundPage }) },
];

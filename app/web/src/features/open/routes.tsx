import type { RouteObject } from "react-router";

/** What anyone may read without signing in. */
export const openParkRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./ParksPage")).ParksPage }) },
  { path: "p/:park", lazy: async () => ({ Component: (await import("./ParkHomePage")).ParkHomePage }) },
];

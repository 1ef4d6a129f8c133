import type { RouteObject } from "react-router";

export const rhythmRoutes: RouteObject[] = [
  { path: "rhythm", lazy: async () => ({ Component: (await import("./RhythmPage")).RhythmPage }) },
  { path: "rhythm/:id", lazy: async () => ({ Component: (await import("./RunPage")).RunPage }) },
];

import type { RouteObject } from "react-router";

/** What anyone may read without signing in. */
export const openParkRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./ParksPage")).ParksPage }) },
  { path: "p/:park", lazy: async () => ({ Component: (await import("./ParkHomePage")).ParkHomePage }) },
  { path: "p/:park/calls", lazy: async () => ({ Component: (await import("./CallsPage")).CallsPage }) },
  { path: "p/:park/calls/:id", lazy: async () => ({ Component: (await import("./CallPage")).CallPage }) },
  { path: "p/:park/notices", lazy: async () => ({ Component: (await import("./NoticesPage")).NoticesPage }) },
  { path: "p/:park/notices/:id", lazy: async () => ({ Component: (await import("./NoticePage")).NoticePage }) },
  { path: "p/:park/board", lazy: async () => ({ Component: (await import("./PublicBoardPage")).PublicBoardPage }) },
  { path: "public/:park/letters/:code", lazy: async () => ({ Component: (await import("./LetterCheckPage")).LetterCheckPage }) },
];

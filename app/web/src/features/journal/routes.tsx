import type { RouteObject } from "react-router";

export const journalRoutes: RouteObject[] = [
  { path: "journal", lazy: async () => ({ Component: (await import("./JournalPage")).JournalPage }) },
  { path: "account", lazy: async () => ({ Component: (await import("@/features/account/AccountPage")).AccountPage }) },
  { path: "sign-ins", lazy: async () => ({ Component: (await import("@/features/account/SignInsPage")).SignInsPage }) },
];

import type { RouteObject } from "react-router";

export const journalRoutes: RouteObject[] = [
  { path: "journal", lazy: async () => ({ Component: (await import("./JournalPage")).JournalPage }) },
];

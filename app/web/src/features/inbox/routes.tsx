import type { RouteObject } from "react-router";

export const inboxRoutes: RouteObject[] = [
  { path: "tasks", lazy: async () => ({ Component: (await import("./InboxPage")).InboxPage }) },
  { path: "tasks/:id", lazy: async () => ({ Component: (await import("./TaskPage")).TaskPage }) },
];

import type { RouteObject } from "react-router";

export const committeeRoutes: RouteObject[] = [
  { path: "committee", lazy: async () => ({ Component: (await import("./MeetingsPage")).MeetingsPage }) },
  { path: "committee/rules", lazy: async () => ({ Component: (await import("./RulesPage")).RulesPage }) },
  { path: "committee/:id", lazy: async () => ({ Component: (await import("./MeetingPage")).MeetingPage }) },
];

import type { RouteObject } from "react-router";

export const calendarRoutes: RouteObject[] = [
  { path: "calendar", lazy: async () => ({ Component: (await import("./CalendarPage")).CalendarPage }) },
  { path: "calendar/editions", lazy: async () => ({ Component: (await import("./EditionsPage")).EditionsPage }) },
  { path: "calendar/deadlines", lazy: async () => ({ Component: (await import("./DeadlinesPage")).DeadlinesPage }) },
];

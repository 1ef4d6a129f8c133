import type { RouteObject } from "react-router";

export const dispatchRoutes: RouteObject[] = [
  { path: "dispatch", lazy: async () => ({ Component: (await import("./MyWeekPage")).MyWeekPage }) },
  { path: "dispatch/weeks", lazy: async () => ({ Component: (await import("./WeeksPage")).WeeksPage }) },
  { path: "dispatch/weeks/:week", lazy: async () => ({ Component: (await import("./WeekPage")).WeekPage }) },
  { path: "dispatch/reports/:id", lazy: async () => ({ Component: (await import("./ReportPage")).ReportPage }) },
  { path: "dispatch/blockers", lazy: async () => ({ Component: (await import("./BlockersPage")).BlockersPage }) },
  { path: "dispatch/blockers/:id", lazy: async () => ({ Component: (await import("./BlockerPage")).BlockerPage }) },
  { path: "dispatch/orders", lazy: async () => ({ Component: (await import("./OrdersPage")).OrdersPage }) },
  { path: "dispatch/orders/:id", lazy: async () => ({ Component: (await import("./OrderPage")).OrderPage }) },
  { path: "dispatch/meetings", lazy: async () => ({ Component: (await import("./MeetingsPage")).MeetingsPage }) },
  { path: "dispatch/meetings/:id", lazy: async () => ({ Component: (await import("./MeetingPage")).MeetingPage }) },
  { path: "dispatch/meetings/:id/live", lazy: async () => ({ Component: (await import("./LivePage")).LivePage }) },
  { path: "dispatch/outcomes", lazy: async () => ({ Component: (await import("./OutcomesPage")).OutcomesPage }) },
  { path: "dispatch/outcomes/:id", lazy: async () => ({ Component: (await import("./OutcomePage")).OutcomePage }) },
  { path: "dispatch/bulletins", lazy: async () => ({ Component: (await import("./BulletinsPage")).BulletinsPage }) },
  { path: "dispatch/bulletins/:month", lazy: async () => ({ Component: (await import("./BulletinPage")).BulletinPage }) },
  { path: "dispatch/scores", lazy: async () => ({ Component: (await import("./ScoresPage")).ScoresPage }) },
  { path: "dispatch/tours", lazy: async () => ({ Component: (await import("./ToursPage")).ToursPage }) },
  { path: "dispatch/tours/:id", lazy: async () => ({ Component: (await import("./TourPage")).TourPage }) },
];

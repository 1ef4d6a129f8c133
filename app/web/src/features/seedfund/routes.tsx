import type { RouteObject } from "react-router";

export const applicationRoutes: RouteObject[] = [
  { path: "applications", lazy: async () => ({ Component: (await import("./ApplicationsPage")).ApplicationsPage }) },
  {
    path: "applications/:id",
    lazy: async () => ({ Component: (await import("./ApplicationPage")).ApplicationPage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./OverviewPage")).OverviewPage }) },
      { path: "sections/:section", lazy: async () => ({ Component: (await import("./SectionPage")).SectionPage }) },
      { path: "check", lazy: async () => ({ Component: (await import("./CheckPage")).CheckPage }) },
    ],
  },
  { path: "applications/:id/receipt", lazy: async () => ({ Component: (await import("./ReceiptPage")).ReceiptPage }) },
];

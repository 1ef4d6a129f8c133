import type { RouteObject } from "react-router";

export const caseRoutes: RouteObject[] = [
  { path: "cases", lazy: async () => ({ Component: (await import("./CasesPage")).CasesPage }) },
  { path: "cases/new/:workflow", lazy: async () => ({ Component: (await import("./StartPage")).StartPage }) },
  { path: "cases/:id", lazy: async () => ({ Component: (await import("./CasePage")).CasePage }) },
  { path: "cases/:id/submissions", lazy: async () => ({ Component: (await import("./SubmissionsPage")).SubmissionsPage }) },
  { path: "corrections/:id", lazy: async () => ({ Component: (await import("./CorrectionPage")).CorrectionPage }) },
];

import type { RouteObject } from "react-router";
import { applicationRoutes } from "@/features/seedfund/routes";
import { authRoutes } from "@/features/auth/routes";
import { caseRoutes } from "@/features/cases/routes";
import { inboxRoutes } from "@/features/inbox/routes";
import { openParkRoutes } from "@/features/open/routes";
import { NotFound } from "./NotFound";

/** Every room brings its own routes, each loaded when it is first visited. */
export const openRoutes: RouteObject[] = [
  ...authRoutes,
  ...openParkRoutes,
  { path: "*", Component: NotFound },
];

export const signedInRoutes: RouteObject[] = [
  { path: "home", lazy: async () => ({ Component: (await import("./Home")).Home }) },
  ...applicationRoutes,
  ...caseRoutes,
  ...inboxRoutes,
];

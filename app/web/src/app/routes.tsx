import type { RouteObject } from "react-router";
import { applicationRoutes } from "@/features/seedfund/routes";
import { authRoutes } from "@/features/auth/routes";
import { boardRoutes } from "@/features/boards/routes";
import { calendarRoutes } from "@/features/calendar/routes";
import { caseRoutes } from "@/features/cases/routes";
import { catalogRoutes } from "@/features/catalog/routes";
import { committeeRoutes } from "@/features/committee/routes";
import { fundRoutes } from "@/features/funds/routes";
import { incidentRoutes } from "@/features/incidents/routes";
import { inboxRoutes } from "@/features/inbox/routes";
import { letterRoutes } from "@/features/letters/routes";
import { memberRoutes } from "@/features/members/routes";
import { answerLinkRoutes, messageRoutes } from "@/features/messages/routes";
import { openParkRoutes } from "@/features/open/routes";
import { publicityRoutes } from "@/features/publicity/routes";
import { rhythmRoutes } from "@/features/rhythm/routes";
import { workRoutes } from "@/features/work/routes";
import { NotFound } from "./NotFound";

/** Every room brings its own routes, each loaded when it is first visited. */
export const openRoutes: RouteObject[] = [
  ...authRoutes,
  ...openParkRoutes,
  ...answerLinkRoutes,
  { path: "*", Component: NotFound },
];

export const signedInRoutes: RouteObject[] = [
  { path: "home", lazy: async () => ({ Component: (await import("./Home")).Home }) },
  ...applicationRoutes,
  ...caseRoutes,
  ...inboxRoutes,
  ...fundRoutes,
  ...committeeRoutes,
  ...publicityRoutes,
  ...letterRoutes,
  ...boardRoutes,
  ...memberRoutes,
  ...catalogRoutes,
  ...messageRoutes,
  ...calendarRoutes,
  ...rhythmRoutes,
  ...incidentRoutes,
  ...workRoutes,
];

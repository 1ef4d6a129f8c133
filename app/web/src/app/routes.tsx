import type { RouteObject } from "react-router";
import { applicationRoutes } from "@/features/seedfund/routes";
import { authRoutes, joinRoutes } from "@/features/auth/routes";
import { boardRoutes } from "@/features/boards/routes";
import { calendarRoutes } from "@/features/calendar/routes";
import { caseRoutes } from "@/features/cases/routes";
import { catalogRoutes } from "@/features/catalog/routes";
import { committeeRoutes } from "@/features/committee/routes";
import { dispatchRoutes } from "@/features/dispatch/routes";
import { fundRoutes } from "@/features/funds/routes";
import { incidentRoutes } from "@/features/incidents/routes";
import { inboxRoutes } from "@/features/inbox/routes";
import { journalRoutes } from "@/features/journal/routes";
import { letterRoutes } from "@/features/letters/routes";
import { memberRoutes } from "@/features/members/routes";
import { answerLinkRoutes, messageRoutes } from "@/features/messages/routes";
import { openParkRoutes } from "@/features/open/routes";
import { parkRoutes } from "@/features/parks/routes";
import { publicityRoutes } from "@/features/publicity/routes";
import { settingRoutes } from "@/features/settings/routes";
import { rhythmRoutes } from "@/features/rhythm/routes";
import { squadRoutes } from "@/features/squad/routes";
import { workRoutes } from "@/features/work/routes";
import { withTexts } from "@/i18n/withTexts";
import { NotFound } from "./NotFound";

/** Every room brings its own routes, each loaded when it is first visited. */
export const openRoutes: RouteObject[] = [
  ...authRoutes,
  ...withTexts(["letters"], openParkRoutes),
  ...withTexts(["messages"], answerLinkRoutes),
  { path: "*", Component: NotFound },
];

export const signedInRoutes: RouteObject[] = [
  { path: "home", lazy: async () => ({ Component: (await import("./Home")).Home }) },
  ...withTexts(["auth", "forms"], joinRoutes),
  ...withTexts(["seedfund", "auth", "cases", "forms", "drafts", "letters", "work", "review", "route"], applicationRoutes),
  ...withTexts(["cases", "auth", "review", "work", "letters", "forms", "drafts", "seedfund", "route"], caseRoutes),
  ...withTexts(["inbox", "auth", "cases", "forms", "drafts", "review", "work", "seedfund", "route", "weekly"], inboxRoutes),
  ...withTexts(["funds", "cases", "forms", "open", "seedfund", "inbox"], fundRoutes),
  ...withTexts(["committee", "boards", "cases", "catalog", "forms", "members", "open", "review"], committeeRoutes),
  ...withTexts(["dispatch", "weekly", "squad", "auth", "forms", "work", "cases"], dispatchRoutes),
  ...withTexts(["publicity", "cases", "open", "funds"], publicityRoutes),
  ...withTexts(["letters", "cases", "catalog", "boards", "forms"], letterRoutes),
  ...withTexts(["boards", "open", "squad"], boardRoutes),
  ...withTexts(["members", "auth", "cases", "forms", "work"], memberRoutes),
  ...withTexts(["catalog", "committee", "forms", "letters", "members"], catalogRoutes),
  ...withTexts(["messages", "cases", "members"], messageRoutes),
  ...withTexts(["calendar"], calendarRoutes),
  ...withTexts(["rhythm", "cases"], rhythmRoutes),
  ...withTexts(["incidents", "cases"], incidentRoutes),
  ...withTexts(["work"], workRoutes),
  ...withTexts(["settings", "publicity"], settingRoutes),
  ...withTexts(["journal"], journalRoutes),
  ...withTexts(["parks", "members", "auth"], parkRoutes),
  ...withTexts(["squad", "dispatch", "work", "forms"], squadRoutes),
];

import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { type RouteObject, useRoutes } from "react-router";
import { NotFound } from "@/app/NotFound";
import { PageFrame } from "@/kit/PageFrame";
import { Skeleton } from "@/kit/Skeleton";

const pages: RouteObject[] = [
  { index: true, Component: lazy(async () => ({ default: (await import("./MyWeekPage")).MyWeekPage })) },
  { path: "weeks", Component: lazy(async () => ({ default: (await import("./WeeksPage")).WeeksPage })) },
  { path: "weeks/:week", Component: lazy(async () => ({ default: (await import("./WeekPage")).WeekPage })) },
  { path: "reports/:id", Component: lazy(async () => ({ default: (await import("./ReportPage")).ReportPage })) },
  { path: "blockers", Component: lazy(async () => ({ default: (await import("./BlockersPage")).BlockersPage })) },
  { path: "blockers/:id", Component: lazy(async () => ({ default: (await import("./BlockerPage")).BlockerPage })) },
  { path: "orders", Component: lazy(async () => ({ default: (await import("./OrdersPage")).OrdersPage })) },
  { path: "orders/:id", Component: lazy(async () => ({ default: (await import("./OrderPage")).OrderPage })) },
  { path: "meetings", Component: lazy(async () => ({ default: (await import("./MeetingsPage")).MeetingsPage })) },
  { path: "meetings/:id", Component: lazy(async () => ({ default: (await import("./MeetingPage")).MeetingPage })) },
  { path: "meetings/:id/live", Component: lazy(async () => ({ default: (await import("./LivePage")).LivePage })) },
  { path: "outcomes", Component: lazy(async () => ({ default: (await import("./OutcomesPage")).OutcomesPage })) },
  { path: "outcomes/:id", Component: lazy(async () => ({ default: (await import("./OutcomePage")).OutcomePage })) },
  { path: "bulletins", Component: lazy(async () => ({ default: (await import("./BulletinsPage")).BulletinsPage })) },
  { path: "bulletins/:month", Component: lazy(async () => ({ default: (await import("./BulletinPage")).BulletinPage })) },
  { path: "scores", Component: lazy(async () => ({ default: (await import("./ScoresPage")).ScoresPage })) },
  { path: "tours", Component: lazy(async () => ({ default: (await import("./ToursPage")).ToursPage })) },
  { path: "tours/:id", Component: lazy(async () => ({ default: (await import("./TourPage")).TourPage })) },
  { path: "forecasts", Component: lazy(async () => ({ default: (await import("./ForecastsPage")).ForecastsPage })) },
  { path: "forecasts/:month", Component: lazy(async () => ({ default: (await import("./ForecastPage")).ForecastPage })) },
  { path: "gatherings", Component: lazy(async () => ({ default: (await import("./GatheringsPage")).GatheringsPage })) },
  { path: "gatherings/:id", Component: lazy(async () => ({ default: (await import("./GatheringPage")).GatheringPage })) },
  { path: "*", Component: NotFound },
];

/** The room of the weekly dispatch; each of its pages is fetched when it is first visited. */
export function DispatchPage() {
  const { t } = useTranslation();
  return <Suspense fallback={<PageFrame title={t("dispatch.title")}><Skeleton lines={8} /></PageFrame>}>{useRoutes(pages)}</Suspense>;
}

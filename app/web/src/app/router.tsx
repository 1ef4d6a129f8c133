import { createBrowserRouter } from "react-router";
import { withTexts } from "@/i18n/withTexts";
import { Crashed } from "./Crashed";
import { openRoutes, signedInRoutes } from "./routes";
import { restore } from "./restore";
import { Root } from "./Root";

export const createRouter = () => createBrowserRouter([
  {
    Component: Root,
    ErrorBoundary: Crashed,
    loader: restore,
    shouldRevalidate: () => false,
    HydrateFallback: () => null,
    children: [
      ...withTexts(["open", "auth", "forms"], [{ lazy: async () => ({ Component: (await import("./OpenShell")).OpenShell }), ErrorBoundary: Crashed, children: openRoutes }]),
      { lazy: async () => ({ Component: (await import("./Shell")).Shell }), ErrorBoundary: Crashed, children: signedInRoutes },
    ],
  },
]);

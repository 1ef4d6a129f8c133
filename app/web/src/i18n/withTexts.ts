import type { RouteObject } from "react-router";
import { loadTexts, type TextRoom } from "./index";

/** Pages that come with the texts of these rooms: both are fetched at once. tools/firstLoad.ts sees that none is missing. */
export const withTexts = (rooms: readonly TextRoom[], routes: RouteObject[]): RouteObject[] =>
  routes.map((route) => {
    const { lazy } = route;
    if (typeof lazy !== "function") return route;
    return { ...route, lazy: async () => (await Promise.all([lazy(), loadTexts(rooms)]))[0] };
  });

import type { RouteObject } from "react-router";

/** One door for the whole room: a first visit elsewhere does not carry the list of its pages. */
export const dispatchRoutes: RouteObject[] = [{ path: "dispatch/*", lazy: async () => ({ Component: (await import("./DispatchPage")).DispatchPage }) }];

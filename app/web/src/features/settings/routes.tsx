import type { RouteObject } from "react-router";

export const settingRoutes: RouteObject[] = [
  { path: "settings", lazy: async () => ({ Component: (await import("./SettingsPage")).SettingsPage }) },
];

import type { RouteObject } from "react-router";

export const applicationRoutes: RouteObject[] = [];

import { answer, api } from "@/api/client";
import type { Page, Route, RouteAnswer } from "@/api/types";

export const readCaseRoute = (id: string): Promise<Route> => answer(api.GET("/cases/{id}/route", { params: { path: { id } } }));
export const readDrawing = (id: string): Promise<Route> => answer(api.GET("/cases/{id}/drawing", { params: { path: { id } } }));
export const readTaskRoute = (id: string, outcome: string): Promise<Page<RouteAnswer>> => answer(api.GET("/tasks/{id}/route", { params: { path: { id }, query: { outcome } } }));
export const readWorkflowRoute = (key: string, values?: string[]): Promise<Route> => answer(api.GET("/catalog/workflows/{key}/route", { params: { path: { key }, query: { values } } }));

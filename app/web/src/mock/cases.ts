import { http, HttpResponse } from "msw";
import { at } from "./at";
import { sampleCases } from "./sampleCases";

export const caseHandlers = [http.get(at("/cases"), () => HttpResponse.json({ items: sampleCases, next: null, total: sampleCases.length }))];

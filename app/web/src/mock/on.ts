import { http, HttpResponse } from "msw";
import type { Rooms } from "@/api/client";
import { ProblemError } from "@/api/ProblemError";
import type { Problem } from "@/api/types";

type Method = "get" | "post" | "put" | "patch" | "delete";
type With<M extends Method> = { [P in keyof Rooms]: Rooms[P] extends { [K in M]: { responses: unknown } } ? P : never }[keyof Rooms];
type Responses<P extends keyof Rooms, M extends Method> = Rooms[P] extends { [K in M]: { responses: infer R } } ? R : never;
type Json<R> = R extends { content: { "application/json": infer Body } } ? Body : undefined;
type Answer<P extends keyof Rooms, M extends Method> = { [S in keyof Responses<P, M>]: S extends 200 | 201 | 204 ? Json<Responses<P, M>[S]> : never }[keyof Responses<P, M>];
type Body<P extends keyof Rooms, M extends Method> = Rooms[P] extends { [K in M]: { requestBody: { content: { "application/json": infer B } } } } ? B : undefined;

interface Asked<B> {
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Headers;
  body: () => Promise<B>;
}
type Said<T> = T | ProblemError | typeof PASS;

/** Another handler of the same address answers. */
export const PASS = Symbol("pass");

/** Answers an operation of the contract with what the contract says it answers, or with a refusal. */
export function on<M extends Method, P extends With<M>>(method: M, path: P, answer: (asked: Asked<Body<P, M>>) => Said<Answer<P, M>> | Promise<Said<Answer<P, M>>>) {
  return http[method](`*/api/v1${path.replace(/\{(\w+)\}/g, ":$1")}`, async ({ request, params }) => {
    const said = await answer({
      params: params as Record<string, string>,
      query: new URL(request.url).searchParams,
      headers: request.headers,
      body: async () => (await request.json()) as Body<P, M>,
    });
    if (said === PASS) return undefined;
    if (said instanceof ProblemError) return HttpResponse.json({ ...said.problem }, { status: said.problem.status });
    return said === undefined ? new HttpResponse(null, { status: 204 }) : HttpResponse.json(said as object, { status: method === "post" ? 201 : 200 });
  });
}

export const refuse = (status: number, code: string, detail: string, more: Partial<Problem> = {}): ProblemError => new ProblemError({ ...more, status, code, detail, title: detail });

export const orMissing = <T>(found: T | undefined): T | ProblemError => found ?? refuse(404, "problem.not-found", "没有找到。");

export const page = <T>(items: T[]): { items: T[]; total: number } => ({ items, total: items.length });

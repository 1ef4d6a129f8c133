import type * as C from "./contract";

/** The shape openapi-fetch reads. */
interface Answer<T> {
  headers: Record<string, unknown>;
  content: { "application/json": T };
}
interface Refusal {
  headers: Record<string, unknown>;
  content: { "application/json": C.Problem };
}
export type Op<A, B = undefined, P = undefined, Q = undefined> = {
  parameters: { header?: never; cookie?: never } & (P extends undefined ? { path?: never } : { path: P }) &
    (Q extends undefined ? { query?: never } : { query?: Q });
  responses: { 200: Answer<A>; default: Refusal };
} & (B extends undefined ? { requestBody?: never } : { requestBody: { content: { "application/json": B } } });

export interface Cursor {
  cursor?: string;
  limit?: number;
}
export interface ById {
  id: string;
}
export interface InPark {
  park: string;
}
export interface InParkById {
  park: string;
  id: string;
}

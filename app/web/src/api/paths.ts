import type * as C from "./contract";
import type { ById, Cursor, InPark, InParkById, Op } from "./operation";
import type { StaffPaths } from "./staffPaths";

/** What the server can be asked, by room; the generated `paths` takes its place. */
export interface paths extends StaffPaths {
  "/auth/login": { post: Op<C.Tokens, { login: string; password: string; newPassword?: string; park?: string }> };
  "/auth/refresh": { post: Op<C.Tokens> };
  "/auth/logout": { post: Op<undefined> };
  "/auth/park": { post: Op<C.Tokens, { park: string }> };
  "/auth/registrations": { post: Op<C.Tokens, C.Registration> };
  "/me": { get: Op<C.Me> };
  "/me/parks": { get: Op<C.Page<C.Park>> };

  "/catalog/forms/{workflow}/{form}": {
    get: Op<C.FormSpec, undefined, { workflow: string; form: string }, { step?: string; version?: number }>;
  };

  "/cases": {
    get: Op<C.Page<C.Case>, undefined, undefined, Cursor & { workflow?: string; state?: string; mine?: boolean; q?: string }>;
    post: Op<{ id: string; number: string; state: string }, { workflow: string; title: string; data?: C.FormValues }>;
  };
  "/cases/{id}": { get: Op<C.Case, undefined, ById> };
  "/cases/{id}/timeline": { get: Op<C.TimelineItem[], undefined, ById> };
  "/cases/{id}/submissions": { get: Op<C.Submission[], undefined, ById> };

  "/tasks": {
    get: Op<C.Page<C.TaskRow>, undefined, undefined, Cursor & { view?: "todo" | "claimable" | "done" | "mine" }>;
  };
  "/tasks/counts": { get: Op<C.TaskCounts> };
  "/tasks/{id}": { get: Op<C.Task, undefined, ById> };
  "/tasks/{id}/completion": { post: Op<{ taskId: string; outcome: string }, C.Completion, ById> };
  "/tasks/{id}/claim": { post: Op<undefined, undefined, ById>; delete: Op<undefined, undefined, ById> };

  "/seedfund/applications": {
    get: Op<C.Page<C.ApplicationRow>, undefined, undefined, Cursor & { round?: string; state?: string; mine?: boolean }>;
    post: Op<C.Application, { roundId: string }>;
  };
  "/seedfund/applications/{id}": { get: Op<C.Application, undefined, ById> };
  "/seedfund/applications/{id}/data": { put: Op<{ version: number; savedAt: string }, C.FormValues, ById> };
  "/seedfund/applications/{id}/eligibility-checks": { post: Op<{ items: C.EligibilityItem[] }, undefined, ById> };
  "/seedfund/applications/{id}/submissions": { post: Op<C.Receipt, undefined, ById> };
  "/seedfund/applications/{id}/withdrawal": { post: Op<C.Application, undefined, ById> };

  "/public/parks": { get: Op<C.Page<C.PublicPark>> };
  "/public/{park}": { get: Op<C.PublicPark, undefined, InPark> };
  "/public/{park}/calls": { get: Op<C.Page<C.Call>, undefined, InPark, Cursor> };
  "/public/{park}/calls/{id}": { get: Op<C.Call, undefined, InParkById> };
  "/public/{park}/publicity": { get: Op<C.Page<C.Notice>, undefined, InPark, Cursor> };
  "/public/{park}/publicity/{id}": { get: Op<C.Notice, undefined, InParkById> };
  "/public/{park}/publicity/{id}/objections": { post: Op<{ number: string }, C.Objection, InParkById> };
  "/public/{park}/boards/{key}": { get: Op<C.Board, undefined, { park: string; key: string }> };
}

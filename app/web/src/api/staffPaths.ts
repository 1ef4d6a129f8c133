import type * as C from "./contract";
import type { ById, Cursor, Op } from "./operation";
import type * as S from "./staffContract";

/** What the park's own people ask the server. */
export interface StaffPaths {
  "/roles": { get: Op<C.Page<S.Role>> };
  "/units": { get: Op<C.Page<S.Unit>> };
  "/residents": { get: Op<C.Page<S.Resident>, undefined, undefined, Cursor & { q?: string }> };
  "/members": {
    get: Op<C.Page<S.Member>, undefined, undefined, Cursor & { role?: string; q?: string }>;
    post: Op<S.Member, S.MemberBody>;
  };
  "/members/{id}": { get: Op<S.Member, undefined, ById>; patch: Op<S.Member, S.MemberBody, ById> };
  "/members/{id}/password-resets": { post: Op<{ oneTimePassword: string }, undefined, ById> };

  "/catalog/workflows": { get: Op<C.Page<S.WorkflowRow>> };
  "/catalog/workflows/{key}": { get: Op<S.Workflow, undefined, { key: string }> };
  "/catalog/rubrics/{workflow}/{rubric}": { get: Op<S.Rubric, undefined, { workflow: string; rubric: string }> };

  "/seedfund/funds": { get: Op<C.Page<S.Fund>> };
  "/seedfund/funds/{id}": { get: Op<S.Fund, undefined, ById> };
  "/seedfund/funds/{id}/ledger": { get: Op<C.Page<S.LedgerLine>, undefined, ById, Cursor> };
  "/seedfund/presets": { get: Op<C.Page<S.Preset>> };
  "/seedfund/rounds/{id}": { get: Op<C.Call & { can: string[] }, undefined, ById> };
  "/seedfund/rounds": { get: Op<C.Page<C.Call>, undefined, undefined, Cursor>; post: Op<C.Call, S.RoundBody> };
  "/seedfund/rounds/{id}/publication": { post: Op<C.Call, undefined, ById> };

  "/committee/meetings": {
    get: Op<C.Page<S.MeetingRow>, undefined, undefined, Cursor>;
    post: Op<S.Meeting, { title: string; heldAt: string; place: string }>;
  };
  "/committee/waiting": { get: Op<C.Page<S.WaitingCase>> };
  "/committee/meetings/{id}": { get: Op<S.Meeting, undefined, ById> };
  "/committee/meetings/{id}/items": { post: Op<S.Meeting, { caseId: string }, ById> };
  "/committee/meetings/{id}/attendance": { post: Op<S.Meeting, { memberId: string; present: boolean }, ById> };
  "/committee/meetings/{id}/opening": { post: Op<S.Meeting, undefined, ById> };
  "/committee/meetings/{id}/closing": { post: Op<S.Meeting, undefined, ById> };
  "/committee/items/{id}": { delete: Op<undefined, undefined, ById> };
  "/committee/items/{id}/ballots": { post: Op<S.AgendaItem, S.Ballot, ById> };
  "/committee/items/{id}/recusals": { post: Op<undefined, { reason: string }, ById> };
  "/committee/items/{id}/decision": { post: Op<S.AgendaItem, S.ItemDecision, ById> };

  "/publicity": { get: Op<C.Page<S.NoticeRow>, undefined, undefined, Cursor> };
  "/publicity/{id}": { get: Op<S.StaffNotice, undefined, ById> };
  "/boards": { get: Op<C.Page<S.BoardRow>> };
  "/boards/{key}": { get: Op<C.Board, undefined, { key: string }> };
}

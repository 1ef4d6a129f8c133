import { answer, api } from "@/api/client";
import type { AgendaItem, Ballot, CommitteeRules, CommitteeRulesBody, ItemDecision, Meeting, MeetingRow, Page, WaitingCase } from "@/api/types";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";

const at = (id: string) => ({ path: { id } });

export const readMeetings = (cursor?: string): Promise<Page<MeetingRow>> => answer(api.GET("/committee/meetings", { params: { query: { cursor } } }));
export const readMeeting = (id: string): Promise<Meeting> => answer(api.GET("/committee/meetings/{id}", { params: at(id) }));
export const readRules = (): Promise<CommitteeRules> => answer(api.GET("/committee/rules"));
export const readRulesVersions = (): Promise<Page<CommitteeRules>> => answer(api.GET("/committee/rules/versions"));
export const changeRules = (body: CommitteeRulesBody, seen: number): Promise<CommitteeRules> => answer(api.PUT("/committee/rules", { params: { header: ifMatch(seen) }, body }));
export const readSubstitutes = (id: string): Promise<Page<{ id: string; name: string }>> => answer(api.GET("/committee/meetings/{id}/substitutes", { params: at(id) }));
export const seatSubstitute = (id: string, body: { memberId?: string; substituteId?: string; authority: string }, key: string): Promise<Meeting> =>
  answer(api.POST("/committee/meetings/{id}/substitutions", { params: at(id), body, headers: idempotent(key) }));
export const readWaiting = (): Promise<Page<WaitingCase>> => answer(api.GET("/committee/waiting"));
export const planMeeting = (body: { title: string; heldAt: string; place: string }, key: string): Promise<Meeting> =>
  answer(api.POST("/committee/meetings", { body, headers: idempotent(key) }));
export const listCase = (id: string, caseId: string, key: string): Promise<Meeting> =>
  answer(api.POST("/committee/meetings/{id}/items", { params: at(id), body: { caseId }, headers: idempotent(key) }));
export const noteAttendance = (id: string, body: { memberId: string; present: boolean }, key: string): Promise<Meeting> =>
  answer(api.POST("/committee/meetings/{id}/attendance", { params: at(id), body, headers: idempotent(key) }));
export const openMeeting = (id: string, key: string): Promise<Meeting> => answer(api.POST("/committee/meetings/{id}/opening", { params: at(id), headers: idempotent(key) }));
export const closeMeeting = (id: string, key: string): Promise<Meeting> => answer(api.POST("/committee/meetings/{id}/closing", { params: at(id), headers: idempotent(key) }));
export const withdrawItem = (id: string): Promise<unknown> => answer(api.DELETE("/committee/items/{id}", { params: at(id) }));
export const castBallot = (id: string, body: Ballot, key: string): Promise<AgendaItem> =>
  answer(api.POST("/committee/items/{id}/ballots", { params: at(id), body, headers: idempotent(key) }));
export const recuse = (id: string, reason: string, key: string): Promise<unknown> =>
  answer(api.POST("/committee/items/{id}/recusals", { params: at(id), body: { reason }, headers: idempotent(key) }));
export const decideItem = (id: string, body: ItemDecision, key: string): Promise<AgendaItem> =>
  answer(api.POST("/committee/items/{id}/decision", { params: at(id), body, headers: idempotent(key) }));

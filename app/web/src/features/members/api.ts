import { answer, api } from "@/api/client";
import type { Invitation, InvitationBody, Member, MemberBody, Page, Role } from "@/api/types";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";

export const readMembers = (filter: { role?: string; q?: string }, cursor?: string): Promise<Page<Member>> =>
  answer(api.GET("/members", { params: { query: { ...filter, cursor } } }));
export const readMember = (id: string): Promise<Member> => answer(api.GET("/members/{id}", { params: { path: { id } } }));
export const readRoles = (): Promise<Page<Role>> => answer(api.GET("/roles"));
export const enterMember = (body: MemberBody, key: string): Promise<Member> => answer(api.POST("/members", { body, headers: idempotent(key) }));
export const changeMember = (id: string, body: MemberBody, version: number): Promise<Member> =>
  answer(api.PATCH("/members/{id}", { params: { path: { id }, header: ifMatch(version) }, body }));
export const resetPassword = (id: string, key: string): Promise<{ oneTimePassword: string }> =>
  answer(api.POST("/members/{id}/password-resets", { params: { path: { id } }, headers: idempotent(key) }));
export const readInvitations = (cursor?: string): Promise<Page<Invitation>> => answer(api.GET("/invitations", { params: { query: { cursor } } }));
export const invite = (body: InvitationBody): Promise<Invitation> => answer(api.POST("/invitations", { body }));
export const withdrawInvitation = (id: string, key: string): Promise<Invitation> =>
  answer(api.POST("/invitations/{id}/withdrawal", { params: { path: { id } }, headers: idempotent(key) }));

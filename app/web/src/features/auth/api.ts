import { api, answer } from "@/api/client";
import type { Me, OfferedSeat, Page, Park, Registration, Tokens } from "@/api/types";
import { idempotent } from "@/api/idempotency";

export interface Credentials {
  login: string;
  password: string;
  park?: string;
  /** Needed when the present password was handed over by somebody else. */
  newPassword?: string;
}

export const signIn = (body: Credentials): Promise<Tokens> => answer(api.POST("/auth/login", { body }));
export const signOut = (): Promise<void> => answer(api.POST("/auth/logout")).then(() => undefined);
export const enterPark = (park: string): Promise<Tokens> => answer(api.POST("/auth/park", { body: { park } }));
export const register = (body: Registration, key: string): Promise<Tokens> =>
  answer(api.POST("/auth/registrations", { body, headers: idempotent(key) }));
export const readMe = (): Promise<Me> => answer(api.GET("/me"));
export const readParks = (): Promise<Page<Park>> => answer(api.GET("/me/parks"));
export const readInvitation = (code: string): Promise<OfferedSeat> => answer(api.POST("/me/invitations", { body: { code } }));
export const takeSeat = (code: string): Promise<Park> => answer(api.POST("/me/parks", { body: { code } }));

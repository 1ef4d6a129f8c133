import type { RouteObject } from "react-router";

export const memberRoutes: RouteObject[] = [
  { path: "members", lazy: async () => ({ Component: (await import("./MembersPage")).MembersPage }) },
  { path: "members/new", lazy: async () => ({ Component: (await import("./EnterMemberPage")).EnterMemberPage }) },
  { path: "members/invitations", lazy: async () => ({ Component: (await import("./InvitationsPage")).InvitationsPage }) },
  { path: "members/:id", lazy: async () => ({ Component: (await import("./MemberPage")).MemberPage }) },
  { path: "organisation", lazy: async () => ({ Component: (await import("@/features/organisation/OrganisationPage")).OrganisationPage }) },
];

import { expect, test } from "vitest";
import type { Me } from "@/api/types";
import { landingOf, looksAtAll } from "./landing";

const me = (roles: string[], rights: string[]): Me => ({ memberId: "m", login: "m", roles, rights }) as unknown as Me;

test("a leader of a park with key projects begins with all of them", () => {
  for (const role of ["SQUAD_LEADER", "PARK_LEADER"]) expect(landingOf(me([role], ["tasks.work", "squad.view"]), 82)).toBe("/squad/portfolio");
  expect(landingOf(me(["DEPT_HEAD", "SQUAD_LEADER"], ["tasks.work", "squad.view"]), 1)).toBe("/squad/portfolio");
});

test("without key projects, or without the right to see them, a leader begins like everybody", () => {
  expect(landingOf(me(["PARK_LEADER"], ["tasks.work", "squad.view"]), 0)).toBe("/tasks");
  expect(landingOf(me(["PARK_LEADER"], ["tasks.work"]), 82)).toBe("/tasks");
  expect(looksAtAll(me(["PARK_LEADER"], ["tasks.work"]))).toBe(false);
});

test("whoever works on tasks begins with the inbox, a company with its applications, a stranger nowhere", () => {
  for (const role of ["SQUAD_CHIEF", "PROJECT_OFFICER", "DISPATCH_OFFICE", "SUPERVISOR", "DEPT_HANDLER"]) expect(landingOf(me([role], ["tasks.work", "squad.view"]), 82)).toBe("/tasks");
  expect(landingOf(me(["APPLICANT"], []), 0)).toBe("/applications");
  expect(landingOf(me([], []), 0)).toBeUndefined();
});

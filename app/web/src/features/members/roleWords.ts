import type { TFunction } from "i18next";
import type { Role } from "@/api/types";

const known = new Set(["PARK_LEADER", "SQUAD_LEADER", "SQUAD_CHIEF", "PROJECT_OFFICER", "DISPATCH_OFFICE", "DEPT_HANDLER", "DEPT_HEAD", "SUPERVISOR", "APPLICANT", "APPLICANT_ADMIN", "TOWNSHIP", "FUND_MANAGER", "EXPERT", "IC_SECRETARY", "IC_MEMBER", "IC_SUBSTITUTE", "IC_CHAIR", "OBSERVER", "FINANCE_MAKER", "FINANCE_CHECKER", "INCUBATOR_OPERATOR", "INCUBATOR_REVIEWER", "STATISTICIAN", "TENANT_ADMIN", "SEC_ADMIN", "AUDITOR"] as const);
type Known = typeof known extends Set<infer C> ? C : never;

const isKnown = (code: string): code is Known => (known as Set<string>).has(code);

/** What a role does, for one who gives it; a role the park added itself says how many rights it has. */
export const roleWords = (role: Role, t: TFunction): string => (isKnown(role.code) ? t(`members.does.${role.code}`) : t("members.rights", { n: role.rights.length }));

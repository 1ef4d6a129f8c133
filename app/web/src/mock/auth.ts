import type { Me, Tokens } from "@/api/types";
import { on, refuse } from "./on";

export const park = { id: "018f0000-0000-7000-8000-000000000001", slug: "xiyong", name: "西岭科学园区" };
const other = { id: "018f0000-0000-7000-8000-000000000002", slug: "donghu", name: "东湖智造产业园" };
const tokens: Tokens = { access_token: "mock", token_type: "Bearer", expires_in: 600, park };

/** Set `mock.expired` to 1 to see what happens when a session ends while somebody works. */
export const expired = (): boolean => localStorage.getItem("mock.expired") === "1";

const everywhere = ["boards.view", "cases.view", "catalog.view", "publicity.view", "tasks.work"];

/** Who sits here, by the login chosen on the sign-in page. */
export const colleagues: Record<string, { name: string; roles: string[]; rights: string[] }> = {
  manager: { name: "基金经理甲", roles: ["FUND_MANAGER"], rights: [...everywhere, "letters.view", "letters.issue", "seedfund.funds.view", "seedfund.funds.manage", "seedfund.rounds.manage", "seedfund.rounds.publish"] },
  expert: { name: "评审专家甲", roles: ["EXPERT"], rights: ["tasks.work"] },
  secretary: { name: "投决会秘书甲", roles: ["IC_SECRETARY"], rights: [...everywhere, "committee.meetings.manage", "seedfund.funds.view"] },
  committee: { name: "委员甲", roles: ["IC_MEMBER"], rights: [...everywhere, "committee.vote"] },
  leader: { name: "园区领导甲", roles: ["PARK_LEADER"], rights: [...everywhere, "audit.view", "seedfund.funds.view"] },
  admin: { name: "系统管理员甲", roles: ["TENANT_ADMIN"], rights: ["boards.view", "catalog.manage", "catalog.view", "incidents.manage", "members.view", "members.manage", "publicity.view"] },
};

const visitor: Me = {
  memberId: "m1", name: "企业经办甲", login: "applicant", park, roles: ["APPLICANT"], rights: [], locale: "zh-CN",
  resident: { id: "r1", name: "重庆曦光微纳科技有限公司", uscc: "91500107MA5DEM012E" },
};

export const authHandlers = [
  on("post", "/auth/login", async ({ body }) => {
    const { login, password } = await body();
    localStorage.setItem("mock.login", login ?? "");
    localStorage.removeItem("mock.expired");
    if (password === "handed-over") {
      return refuse(403, "identity.password-change-needed", "这是他人为您设置的一次性密码，请先设置您自己的密码。");
    }
    return password === "wrong" ? refuse(401, "identity.refused", "登录名或密码不对。") : tokens;
  }),
  on("post", "/auth/refresh", () => (expired() ? refuse(401, "problem.sign-in", "请先登录。") : tokens)),
  on("post", "/auth/logout", () => undefined),
  on("post", "/auth/park", () => tokens),
  on("post", "/auth/registrations", () => tokens),
  on("get", "/me", () => {
    const login = localStorage.getItem("mock.login") ?? "";
    const colleague = colleagues[login];
    return colleague ? { memberId: "m2", login, park, locale: "zh-CN", ...colleague } : visitor;
  }),
  on("get", "/me/parks", () => ({ items: [park, other] })),
];

import type { Meeting } from "@/api/types";
import { on, orMissing, page, PASS, refuse } from "./on";
import { closedMeeting, meeting, waitingCases } from "./sampleCommittee";
import { board, funds, ledger, members, notices, presets, roles, rounds, staffNotices, workflow } from "./sampleStaff";

const byId = (params: Record<string, string>) => (each: { id: string }) => each.id === params["id"];
const firstItem = () => orMissing(meeting.items[0]);

/** A member of the committee votes, the secretary manages: one meeting, seen from two sides. */
function seen(from: Meeting): Meeting {
  const votes = localStorage.getItem("mock.login") === "committee";
  return {
    ...from,
    can: votes ? [] : from.can,
    items: from.items.map((item) => ({ ...item, can: item.state !== "open" ? [] : votes ? ["vote", "recuse"] : ["decide"] })),
  };
}

export const staffHandlers = [
  on("get", "/committee/meetings", () => page([meeting, closedMeeting].map(({ id, title, heldAt, place, state }) => ({ id, title, heldAt, place, state })))),
  on("get", "/committee/waiting", () => page(waitingCases)),
  on("get", "/committee/meetings/{id}", ({ params }) => {
    const found = [meeting, closedMeeting].find(byId(params));
    return orMissing(found && seen(found));
  }),
  on("post", "/committee/meetings", () => meeting),
  on("post", "/committee/meetings/{id}/items", () => meeting),
  on("post", "/committee/meetings/{id}/attendance", () => meeting),
  on("post", "/committee/meetings/{id}/opening", () => meeting),
  on("post", "/committee/meetings/{id}/closing", () => meeting),
  on("post", "/committee/items/{id}/ballots", firstItem),
  on("post", "/committee/items/{id}/decision", firstItem),
  on("post", "/committee/items/{id}/recusals", () => undefined),
  on("delete", "/committee/items/{id}", () => undefined),
  on("get", "/seedfund/funds", () => page(funds)),
  on("get", "/seedfund/funds/{id}/ledger", () => page(ledger)),
  on("get", "/seedfund/funds/{id}", ({ params }) => orMissing(funds.find(byId(params)))),
  on("post", "/seedfund/funds", () => orMissing(funds[0])),
  on("post", "/seedfund/funds/{id}/contributions", () => orMissing(funds[0])),
  on("post", "/seedfund/funds/{id}/recoveries", () => orMissing(funds[0])),
  on("get", "/seedfund/presets", () => page(presets)),
  on("get", "/seedfund/rounds", () => page(rounds)),
  on("get", "/seedfund/rounds/{id}", ({ params }) => (params["id"] === "draft-round" ? orMissing(rounds[0]) : PASS)),
  on("post", "/seedfund/rounds", () =>
    refuse(422, "problem.invalid", "请改正标出的内容", {
      errors: [{ pointer: "/title", code: "problem.required", message: "请填写批次名称" }, { pointer: "/closesAt", code: "seedfund.window", message: "申报期至少 15 天" }],
    }),
  ),
  on("post", "/seedfund/rounds/{id}/publication", () => orMissing(rounds[0])),
  on("get", "/publicity", () => page(notices)),
  on("get", "/publicity/supervision", () => ({ unit: "西岭园区督查室", phone: "023-68000000", version: 1, can: [] })),
  on("get", "/committee/rules/versions", () => page([])),
  on("get", "/publicity/{id}", ({ params }) => orMissing(staffNotices.find(byId(params)))),
  on("get", "/boards", () => page([{ key: "seedfund", title: board.title }])),
  on("get", "/boards/{key}", () => board),
  on("get", "/roles", () => page(roles)),
  on("get", "/people", () => page(members.map(({ id, name }) => ({ id, name })))),
  on("get", "/members", () => page(members)),
  on("get", "/members/{id}", ({ params }) => orMissing(members.find(byId(params)))),
  on("post", "/members", async ({ body }) => {
    const { name, login, roles: held } = await body();
    if (held?.includes("TENANT_ADMIN") && held.includes("AUDITOR")) {
      return refuse(422, "problem.invalid", "请改正标出的内容", { errors: [{ pointer: "/roles", code: "identity.roles-apart", message: "系统、安全、审计三种管理员不能由一个人兼任" }] });
    }
    const [first] = members;
    return orMissing(first && { ...first, name: name ?? "", login: login ?? "", roles: held ?? [], oneTimePassword: "松果-4821-竹影-k7" });
  }),
  on("patch", "/members/{id}", () => refuse(412, "problem.stale", "这份内容刚被别人改过，请先看看最新的内容。")),
  on("post", "/members/{id}/password-resets", () => ({ oneTimePassword: "松果-4821-竹影-k7" })),
  on("get", "/catalog/workflows", () =>
    page([
      { ...workflow, steps: workflow.steps.length },
      { key: "request", version: 1, label: "1", newest: 1, behind: false, drafted: false, can: [], name: "一般事项请示", summary: "部门经办办理、部门负责人审核、园区领导批示的一般事项。", origin: "standard" as const, steps: 3 },
    ]),
  ),
  on("get", "/catalog/workflows/{key}", () => workflow),
  on("get", "/incidents", () => page([{ id: "i1", caseId: "c1", caseNumber: "西岭种〔2026〕12号", step: "disburse", problem: "账户暂时不可用", since: new Date().toISOString() }])),
  on("get", "/untold", () => page([])),
  on("post", "/incidents/{id}/retries", () => undefined),
  on("post", "/untold/{id}/retries", () => undefined),
];

import { http, HttpResponse } from "msw";
import type { Meeting } from "@/api/staffContract";
import { at } from "./at";
import { meeting, closedMeeting, waitingCases } from "./sampleCommittee";
import { board, funds, ledger, members, notices, presets, roles, rounds, staffNotices, workflow } from "./sampleStaff";

const page = <T>(items: T[]) => HttpResponse.json({ items, total: items.length });
const missing = () => HttpResponse.json({ title: "没有找到", status: 404, code: "problem.not-found" }, { status: 404 });
const one = <T>(found: T | undefined) => (found ? HttpResponse.json(found) : missing());
const withNothing = () => new HttpResponse(null, { status: 204 });
const refused = (detail: string, errors: { pointer: string; code: string; message: string }[]) => HttpResponse.json({ title: detail, status: 422, code: "problem.invalid", detail, errors }, { status: 422 });

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
  http.get(at("/committee/meetings"), () => page([meeting, closedMeeting].map(({ id, title, heldAt, place, state }) => ({ id, title, heldAt, place, state })))),
  http.get(at("/committee/waiting"), () => page(waitingCases)),
  http.get(at("/committee/meetings/:id"), ({ params }) => one([meeting, closedMeeting].find((each) => each.id === params["id"]) && seen(params["id"] === "m2" ? closedMeeting : meeting))),
  http.post(at("/committee/meetings"), () => HttpResponse.json(meeting, { status: 201 })),
  http.post(at("/committee/meetings/:id/:what"), () => HttpResponse.json(meeting)),
  http.post(at("/committee/items/:id/:what"), () => HttpResponse.json(meeting.items[0])),
  http.get(at("/seedfund/funds"), () => page(funds)),
  http.get(at("/seedfund/funds/:id/ledger"), () => page(ledger)),
  http.get(at("/seedfund/funds/:id"), ({ params }) => one(funds.find((each) => each.id === params["id"]))),
  http.get(at("/seedfund/presets"), () => page(presets)),
  http.get(at("/seedfund/rounds"), () => page(rounds)),
  http.get(at("/seedfund/rounds/draft-round"), () => one(rounds[0])),
  http.post(at("/seedfund/rounds"), () => refused("请改正标出的内容", [{ pointer: "/title", code: "problem.required", message: "请填写批次名称" }, { pointer: "/closesAt", code: "seedfund.window", message: "申报期至少 15 天" }])),
  http.post(at("/seedfund/rounds/:id/publication"), () => HttpResponse.json(rounds[0], { status: 201 })),
  http.get(at("/publicity"), () => page(notices)),
  http.get(at("/publicity/:id"), ({ params }) => one(staffNotices.find((each) => each.id === params["id"]))),
  http.get(at("/boards"), () => page([{ key: "seedfund", title: board.title }])),
  http.get(at("/boards/:key"), () => HttpResponse.json(board)),
  http.get(at("/roles"), () => page(roles)),
  http.get(at("/members"), () => page(members)),
  http.get(at("/members/:id"), ({ params }) => one(members.find((each) => each.id === params["id"]))),
  http.post(at("/members"), async ({ request }) => {
    const body = (await request.json()) as { name: string; login: string; roles: string[] };
    return body.roles.includes("TENANT_ADMIN") && body.roles.includes("AUDITOR")
      ? refused("请改正标出的内容", [{ pointer: "/roles", code: "identity.roles-apart", message: "系统、安全、审计三种管理员不能由一个人兼任" }])
      : HttpResponse.json({ ...members[0], ...body, oneTimePassword: "松果-4821-竹影-k7" }, { status: 201 });
  }),
  http.patch(at("/members/:id"), () => HttpResponse.json({ title: "已变更", status: 412, code: "problem.stale", detail: "这份内容刚被别人改过，请先看看最新的内容。" }, { status: 412 })),
  http.post(at("/members/:id/password-resets"), () => HttpResponse.json({ oneTimePassword: "松果-4821-竹影-k7" }, { status: 201 })),
  http.get(at("/catalog/workflows"), () => page([{ key: workflow.key, version: workflow.version, name: workflow.name, summary: workflow.summary, origin: workflow.origin, steps: workflow.steps.length }, { key: "request", version: 1, name: "一般事项请示", summary: "部门经办办理、部门负责人审核、园区领导批示的一般事项。", origin: "standard", steps: 3 }])),
  http.get(at("/catalog/workflows/:key"), () => HttpResponse.json(workflow)),
  http.delete(at("/committee/items/:id"), withNothing),
];

import { http, HttpResponse } from "msw";
import type { FormValues } from "@/api/contract";
import { applicationForm } from "./applicationForm";
import { at } from "./at";
import { expired } from "./auth";
import { applications, eligibility } from "./sampleApplication";
import { calls } from "./samplePublic";

const refusal = (status: number, code: string, detail: string) => HttpResponse.json({ title: detail, status, code, detail }, { status });

export const seedfundHandlers = [
  http.get(at("/seedfund/rounds/:id"), ({ params }) => HttpResponse.json({ ...calls.find((each) => each.id === params["id"]), can: localStorage.getItem("mock.login") === "manager" ? [] : ["apply"] })),
  http.get(at("/catalog/forms/:workflow/application"), () => HttpResponse.json(applicationForm)),
  http.get(at("/seedfund/applications"), ({ request }) => {
    const round = new URL(request.url).searchParams.get("round");
    const items = round ? [] : Object.values(applications).filter((each) => each.id !== "full");
    return HttpResponse.json({ items, next: null, total: items.length });
  }),
  http.post(at("/seedfund/applications"), () => HttpResponse.json(applications["draft"], { status: 201 })),
  http.get(at("/seedfund/applications/:id"), ({ params }) => {
    const found = applications[String(params["id"])];
    return found ? HttpResponse.json(found) : refusal(404, "not-found", "没有找到这份申请。");
  }),
  http.put(at("/seedfund/applications/:id/data"), async ({ params, request }) => {
    const found = applications[String(params["id"])];
    if (!found) return refusal(404, "not-found", "没有找到这份申请。");
    if (expired()) return refusal(401, "sign-in", "请先登录。");
    if (request.headers.get("If-Match") !== `"${found.version}"`) return refusal(412, "stale", "这份申请刚被修改过。");
    found.data = (await request.json()) as FormValues;
    found.version += 1;
    found.savedAt = new Date().toISOString();
    return HttpResponse.json({ version: found.version, savedAt: found.savedAt });
  }),
  http.post(at("/seedfund/applications/:id/eligibility-checks"), () => HttpResponse.json({ items: eligibility })),
  http.post(at("/seedfund/applications/:id/submissions"), () =>
    HttpResponse.json({ caseId: "c1", number: "西岭种〔2026〕15号", receipt: { at: new Date().toISOString() } }, { status: 201 }),
  ),
  http.post(at("/seedfund/applications/:id/withdrawal"), ({ params }) => HttpResponse.json(applications[String(params["id"])])),
  http.post(at("/files"), () =>
    HttpResponse.json({ id: crypto.randomUUID(), name: "商业计划书.pdf", size: 3_200_000, sha256: "", type: "application/pdf", scan: "clean" }, { status: 201 }),
  ),
];

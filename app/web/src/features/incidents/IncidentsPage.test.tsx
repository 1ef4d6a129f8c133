import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setupServer } from "msw/node";
import { MemoryRouter } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMessages } from "@/testing/startMessages";
import { colleagues } from "@/mock/auth";
import { on } from "@/mock/on";
import { IncidentsPage } from "./IncidentsPage";

const admin = colleagues["admin"];
if (!admin) throw new Error("no sample");
const retried: string[] = [];
let dead = true;
const held = [{ file: { id: "f1", name: "平面图.pdf", size: 2_000_000, sha256: "", type: "application/pdf", scan: "pending" as const }, by: "王小明", at: "2026-11-21T02:00:00Z", again: "2026-11-21T03:00:00Z", can: ["retry"] }];
const server = setupServer(
  on("get", "/me", () => ({ memberId: "m2", login: "admin", locale: "zh-CN", ...admin })),
  on("get", "/incidents", () => ({ items: [{ id: "i1", caseId: "c1", caseNumber: "西岭种〔2026〕12号", step: "disburse", problem: "账户不可用", since: "2026-11-21T02:00:00Z" }], total: 1 })),
  on("get", "/files/held", () => ({ items: held })),
  on("post", "/files/held/{id}/retries", ({ params }) => {
    retried.push(`scan ${params["id"]}`);
    held.length = 0;
    return undefined;
  }),
  on("get", "/untold", () => ({ items: dead ? [{ id: "e1", at: "2026-11-21T02:00:00Z", type: "seedfund.grant.paid", attempts: 8, problem: "IOException" }] : [] })),
  on("post", "/untold/{id}/retries", ({ params, headers }) => {
    retried.push(`${params["id"]} ${headers.get("Idempotency-Key") ? "keyed" : ""}`);
    dead = false;
    return undefined;
  }),
);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startMessages("zh-CN");
});
afterAll(() => server.close());

test("a fact that was set aside is told again once, and the list is read anew", async () => {
  render(<MemoryRouter><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><IncidentsPage /></QueryClientProvider></MemoryRouter>);

  expect(await screen.findByText("账户不可用")).toBeTruthy();
  const again = await screen.findByRole("button", { name: /seedfund\.grant\.paid/ });
  await userEvent.dblClick(again);

  expect(await screen.findByText("没有未送达的事件")).toBeTruthy();
  expect(retried).toEqual(["e1 keyed"]);
});

test("whoever keeps the park running sees which file waits for the scanner and whose it is", async () => {
  render(<MemoryRouter><QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}><IncidentsPage /></QueryClientProvider></MemoryRouter>);

  expect(await screen.findByText("王小明")).toBeTruthy();
  expect(screen.getByText("等待扫描，下次扫描 2026年11月21日 11:00")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "立即扫描：平面图.pdf" }));

  expect(await screen.findByText("没有等待扫描的文件")).toBeTruthy();
  expect(retried).toContain("scan f1");
});

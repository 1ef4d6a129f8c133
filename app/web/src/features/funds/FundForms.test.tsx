import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setupServer } from "msw/node";
import { createMemoryRouter, RouterProvider } from "react-router";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { session } from "@/api/session";
import type { FundBody, Me } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { colleagues, park } from "@/mock/auth";
import { on, orMissing, page, refuse } from "@/mock/on";
import { funds, ledger } from "@/mock/sampleStaff";
import { FundPage } from "./FundPage";
import { FundsPage } from "./FundsPage";

const [fund] = funds;
let who = "manager";
let full = false;
let sent: unknown[] = [];
const kept = async (what: string, headers: Headers, body: unknown) => {
  sent.push([what, body, headers.get("Idempotency-Key") ? "keyed" : ""]);
  return full ? refuse(422, "problem.invalid", "请改正标出的内容", { errors: [{ pointer: "/amount", code: "seedfund.not-positive", message: "金额应大于零" }] }) : orMissing(fund);
};
const server = setupServer(
  on("get", "/me", () => {
    const found = colleagues[who];
    return orMissing(found && { memberId: "m2", login: who, locale: "zh-CN", ...found });
  }),
  on("get", "/seedfund/funds", () => page(funds)),
  on("get", "/seedfund/funds/{id}", () => orMissing(fund)),
  on("get", "/seedfund/funds/{id}/ledger", () => page(ledger)),
  on("post", "/seedfund/funds", async ({ headers, body }) => kept("fund", headers, (await body()) as FundBody)),
  on("post", "/seedfund/funds/{id}/contributions", async ({ headers, body }) => kept("contribution", headers, await body())),
  on("post", "/seedfund/funds/{id}/recoveries", async ({ headers, body }) => kept("recovery", headers, await body())),
);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startMessages("zh-CN");
  session.begin({ access_token: "sample", token_type: "Bearer", expires_in: 600, park });
});
beforeEach(() => {
  who = "manager";
  full = false;
  sent = [];
});
afterAll(() => server.close());

function show(path: string) {
  const router = createMemoryRouter([{ path: "/funds", Component: FundsPage }, { path: "/funds/:id", Component: FundPage }], { initialEntries: [path] });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<QueryClientProvider client={queries}><RouterProvider router={router} /></QueryClientProvider>);
  return { router, queries };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const fill = async (label: string, text: string) => userEvent.type(await screen.findByRole("textbox", { name: label }), text);

test("a fund is opened with its size in yuan and its contributors' shares", async () => {
  const { router } = show("/funds");
  await press("设立基金");
  await fill("基金名称", "西岭二期基金");
  await fill("总规模", "５，０００.5");
  await press("添加出资方");
  await fill("出资方 1", "园区财政");
  await fill("出资比例 1", "66.67");
  await press("添加出资方");
  await fill("出资方 2", "市级引导资金");
  await fill("出资比例 2", "33.33%");
  await press("设立基金");

  await expect.poll(() => router.state.location.pathname).toBe(`/funds/${fund?.id}`);
  expect(sent).toEqual([["fund", { name: "西岭二期基金", size: { amount: "50005000.00", currency: "CNY" }, contributors: [{ name: "园区财政", share: 66.67 }, { name: "市级引导资金", share: 33.33 }] }, "keyed"]]);
});

test("everything that is missing is said at once, and nothing is sent", async () => {
  show("/funds");
  await press("设立基金");
  await press("添加出资方");
  await press("设立基金");

  expect((await screen.findByRole("alert")).textContent).toContain("有 4 处需要改");
  await fill("基金名称", "二期");
  await fill("总规模", "100");
  await fill("出资方 1", "园区财政");
  await fill("出资比例 1", "60");
  await press("设立基金");

  expect((await screen.findByRole("alert")).textContent).toContain("合计应为 100%");
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(sent).toEqual([]);
});

test.each([["记入到位资金", "contribution"], ["记入回收资金", "recovery"]])("%s writes one line and closes", async (name, what) => {
  show("/funds/f1");
  await press(name);
  await fill("金额", "12.5{Enter}");
  expect(sent).toEqual([]);
  await press("记入台账");

  await screen.findByRole("button", { name });
  expect(screen.queryByRole("form")).toBeNull();
  expect(sent).toEqual([[what, { amount: { amount: "125000.00", currency: "CNY" } }, "keyed"]]);
});

test.each(["", "0", "-3", "三十", "0.0000001"])("%j is no amount", async (typed) => {
  show("/funds/f1");
  await press("记入到位资金");
  if (typed) await fill("金额", typed);
  await press("记入台账");

  expect((await screen.findByRole("alert")).textContent).toContain("大于零的金额");
  expect(sent).toEqual([]);
});

test("what the server refuses stands at its field", async () => {
  full = true;
  show("/funds/f1");
  await press("记入回收资金");
  await fill("金额", "1");
  await press("记入台账");

  expect((await screen.findByRole("alert")).textContent).toContain("金额应大于零");
  expect(screen.getByRole("textbox", { name: "金额" }).getAttribute("aria-invalid")).toBe("true");
});

test.each(["/funds", "/funds/f1"])("who may only look finds no form at %s", async (path) => {
  who = "secretary";
  const { queries } = show(path);
  expect(await screen.findByText("可用余额")).toBeTruthy();
  await expect.poll(() => queries.getQueryData<Me>(["me"])?.login).toBe("secretary");

  expect(screen.queryAllByRole("button", { name: /设立|记入/ })).toEqual([]);
});

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { beforeAll, expect, test } from "vitest";
import { ProblemError } from "@/api/ProblemError";
import { startMessages } from "@/testing/startMessages";
import { Faster } from "./Faster";

beforeAll(() => startMessages("zh-CN"));

const refused = (now?: Record<string, unknown>) => new ProblemError({ status: 409, code: "tasks.already-done", detail: "已处理", now });
const show = (error: unknown) =>
  render(<QueryClientProvider client={new QueryClient()}><MemoryRouter><Faster error={error} label={(key) => ({ accept: "受理" })[key]} /></MemoryRouter></QueryClientProvider>);

test("a task that somebody else answered says who, when and how", async () => {
  show(refused({ by: "基金经理乙", at: "2026-11-21T02:00:00Z", outcome: "accept", can: [] }));

  expect((await screen.findByText(/基金经理乙/)).textContent).toMatch(/2026年11月21日 10:00.*受理/);
  expect(screen.getByText("这项任务已经有人办了")).toBeTruthy();
});

test("any other conflict is told in the server's own words, with what is possible", async () => {
  show(refused({ can: ["resume"] }));

  expect(screen.getByText("已处理")).toBeTruthy();
  expect(await screen.findByText("现在可以：恢复。")).toBeTruthy();
});

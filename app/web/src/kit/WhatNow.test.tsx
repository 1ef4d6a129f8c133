import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { beforeAll, expect, test, vi } from "vitest";
import { ProblemError } from "@/api/ProblemError";
import { startMessages } from "@/testing/startMessages";
import { ErrorSummary } from "./ErrorSummary";
import { problemItems } from "./problemItems";

beforeAll(async () => {
  await startMessages("zh-CN");
  // it comes when it is needed, which may take a while here
  await import("./WhatNow");
});

const refused = (code: string, now?: Record<string, unknown>) => new ProblemError({ status: 409, code, detail: "会议已经散会", now });

function show(error: ProblemError, label?: (deed: string) => string | undefined) {
  const queries = new QueryClient();
  const again = vi.spyOn(queries, "invalidateQueries");
  render(<QueryClientProvider client={queries}><ErrorSummary items={problemItems(error, error.problem.detail)} label={label} /></QueryClientProvider>);
  return again;
}

test("a refusal says who was first and when, and in the room's own words what is possible now", async () => {
  show(refused("committee.not-open", { can: ["list", "open"], by: "陈秘书", at: "2026-11-21T02:00:00Z" }));

  expect(await screen.findByText("陈秘书 已于 2026年11月21日 10:00 先行办理。")).toBeTruthy();
  expect(screen.getByText("现在可以：列入议题、宣布开会。")).toBeTruthy();
});

test("the page's words for outcomes stand before the common ones, a word nobody knows is left out", async () => {
  show(refused("tasks.already-done", { can: ["accept", "comment", "x-unheard"] }), (deed) => (deed === "accept" ? "受理" : undefined));

  expect(await screen.findByText("现在可以：受理、评论。")).toBeTruthy();
});

test("where nothing is left to do it says so", async () => {
  show(refused("letters.void-already", { can: [] }));

  expect(await screen.findByText("目前您不能再对它做什么。")).toBeTruthy();
});

test("one press reads the page anew", async () => {
  const again = show(refused("letters.void-already", { can: [] }));

  fireEvent.click(await screen.findByRole("button", { name: "查看最新情况" }));

  expect(again).toHaveBeenCalledOnce();
});

test("any other refusal keeps to its sentence", () => {
  show(new ProblemError({ status: 422, code: "committee.too-late", detail: "太晚了" }));

  expect(screen.getByText("太晚了")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

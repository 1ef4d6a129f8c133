import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { beforeAll, expect, test } from "vitest";
import { ProblemError } from "@/api/ProblemError";
import { startMessages } from "@/testing/startMessages";
import { Faster } from "./Faster";

beforeAll(() => startMessages("zh-CN"));

const refused = (now?: Record<string, unknown>) => new ProblemError({ status: 409, code: "tasks.already-done", detail: "已处理", now });
const show = (error: unknown) => render(<MemoryRouter><Faster error={error} label={(key) => ({ accept: "受理" })[key]} /></MemoryRouter>);

test("a task that somebody else answered says who, when and how", () => {
  show(refused({ by: "基金经理乙", at: "2026-11-21T02:00:00Z", outcome: "accept" }));

  expect(screen.getByRole("alert").textContent).toMatch(/基金经理乙.*受理/);
});

test("any other conflict is told in the server's own words", () => {
  show(refused());

  expect(screen.getByText("已处理")).toBeTruthy();
});

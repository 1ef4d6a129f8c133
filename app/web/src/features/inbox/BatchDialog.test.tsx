import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TaskRow } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { on } from "@/mock/on";
import { managerRows, sheetOf } from "@/mock/sampleTasks";
import { isBatch, MOST } from "./batch";
import { BatchDialog } from "./BatchDialog";

const [one, two, three] = managerRows as [TaskRow, TaskRow, TaskRow];
const sent: { id?: string | null; key?: string | null; outcome?: string | null }[][] = [];
const server = setupServer(
  on("get", "/tasks/{id}", () => ({ ...sheetOf(one), form: undefined })),
  on("post", "/tasks/completions", async ({ body }) => {
    const items = (await body()).items ?? [];
    sent.push(items);
    return { items: items.map((item, at) => (at === 1 ? { id: item.id ?? "", state: "refused" as const, code: "tasks.already-done", detail: "基金经理乙已处理" } : { id: item.id ?? "", state: "done" as const })) };
  }),
);

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startMessages("zh-CN");
});
afterAll(() => server.close());

test("every task is named before, and told what became of it afterwards", async () => {
  render(<QueryClientProvider client={new QueryClient()}><BatchDialog rows={[one, two]} onClose={() => undefined} /></QueryClientProvider>);

  expect(await screen.findByText(new RegExp(one.caseTitle))).toBeTruthy();
  expect(screen.getByText(new RegExp(two.caseTitle))).toBeTruthy();
  await userEvent.click(await screen.findByRole("radio", { name: "受理", hidden: true }));
  await userEvent.dblClick(screen.getByRole("button", { name: /^受 ?理$/, hidden: true }));

  expect(await screen.findByText("基金经理乙已处理")).toBeTruthy();
  expect(sent).toHaveLength(1);
  expect(new Set(sent[0]?.map((item) => item.key)).size).toBe(2);
  expect(sent[0]?.map((item) => item.outcome)).toEqual(["accept", "accept"]);
});

test("one decision needs one step, and not more than the server takes", () => {
  expect(isBatch([])).toBe(false);
  expect(isBatch([one, two, three])).toBe(true);
  expect(isBatch([one, { ...two, step: "other" }])).toBe(false);
  expect(isBatch(Array.from({ length: MOST + 1 }, () => one))).toBe(false);
});

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { beforeAll, expect, test, vi } from "vitest";
import type { WorkflowDraft } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { DraftDesk } from "./DraftDesk";
import { saveDraft } from "./forkApi";

vi.mock("./forkApi", async (real) => ({ ...(await real<object>()), saveDraft: vi.fn() }));

beforeAll(() => startMessages("zh-CN"));

const sheet: WorkflowDraft = {
  key: "request", editing: "e1", origin: "1", standardVersion: 1, drawing: "<definitions/>", version: 1, changedBy: "王小明", changedAt: "2026-03-02T01:00:00Z", can: ["save"],
  bundle: { key: "request", steps: { handle: { name: { "zh-CN": "部门办理" }, assign: { role: "DEPT_HANDLER" }, deadline: { length: "3WD" }, status: "SUBMITTED", outcomes: {} } } },
  parts: { "forms/request": { key: "request", version: 1, title: { "zh-CN": "请示单" }, sections: [{ key: "a", fields: ["subject", "note"] }], fields: { subject: { kind: "text", label: { "zh-CN": "事项" }, required: true }, note: { kind: "textarea", label: { "zh-CN": "说明" } } } } },
  systemFields: { "forms/request": ["subject"] },
};

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter><DraftDesk sheet={sheet} name="一般事项请示" onReload={() => undefined} /></MemoryRouter>
    </QueryClientProvider>,
  );

test("nothing is saved or published before something was changed and checked", () => {
  show();

  expect(screen.getByRole("button", { name: /保\s*存/ })).toHaveProperty("disabled", true);
  expect(screen.getByRole("button", { name: "发布并启用" })).toHaveProperty("disabled", true);

  fireEvent.change(screen.getByLabelText("步骤名称"), { target: { value: "窗口初办" } });

  expect(screen.getByRole("button", { name: /保\s*存/ })).toHaveProperty("disabled", false);
  expect(screen.getByText("窗口初办")).toBeTruthy();
});

test("a system field stays required and cannot be removed, another one can", () => {
  show();
  const system = within(screen.getByLabelText("字段 subject 的名称").closest("li") as HTMLElement);
  const own = within(screen.getByLabelText("字段 note 的名称").closest("li") as HTMLElement);

  expect(system.getByRole("checkbox", { hidden: true })).toHaveProperty("disabled", true);
  expect(system.queryByRole("button", { hidden: true })).toBeNull();
  fireEvent.click(own.getByRole("button", { hidden: true }));

  expect(screen.queryByLabelText("字段 note 的名称")).toBeNull();
});

test("what is typed while the copy is being saved is not taken for saved", async () => {
  let answer: (kept: WorkflowDraft) => void = () => undefined;
  vi.mocked(saveDraft).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  show();
  fireEvent.change(screen.getByLabelText("步骤名称"), { target: { value: "窗口初办" } });
  fireEvent.click(screen.getByRole("button", { name: /保\s*存/ }));
  await waitFor(() => expect(saveDraft).toHaveBeenCalled());

  fireEvent.change(screen.getByLabelText("步骤名称"), { target: { value: "窗口初办并登记" } });
  await act(async () => answer({ ...sheet, version: 2 }));

  expect(screen.getByLabelText("步骤名称")).toHaveProperty("value", "窗口初办并登记");
  expect(screen.getByRole("button", { name: /保\s*存/ })).toHaveProperty("disabled", false);
});

test("a field of the park's own is added with the words it was given", () => {
  show();
  fireEvent.change(screen.getByLabelText("新增字段的名称"), { target: { value: "预算编号" } });
  fireEvent.click(screen.getByRole("button", { name: "新增字段", hidden: true }));

  expect(screen.getByLabelText("字段 own1 的名称")).toHaveProperty("value", "预算编号");
});

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { beforeAll, expect, test, vi } from "vitest";
import type { FieldProblem, FormValues, StepRights } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { applicationForm } from "@/mock/applicationForm";
import { FormBody } from "./FormBody";
import { onlyOpen } from "./rights";

beforeAll(() => startMessages("zh-CN"));

const changed = vi.fn<(next: FormValues) => void>();
const latest = (): FormValues => changed.mock.lastCall?.[0] ?? {};

function Filled({ start = {}, section, rights = {}, errors, before }: { start?: FormValues; section: string; rights?: StepRights; errors?: FieldProblem[]; before?: FormValues }) {
  const [value, setValue] = useState<FormValues>(start);
  return (
    <QueryClientProvider client={new QueryClient()}>
      <FormBody form={applicationForm} rights={rights} value={value} onChange={(edit) => setValue((now) => { const next = edit(now); changed(next); return next; })} sections={[section]} errors={errors} before={before} />
    </QueryClientProvider>
  );
}

test("money typed in 万元 becomes yuan and reads back as typed", async () => {
  render(<Filled section="F" />);

  await userEvent.type(screen.getByLabelText(/申请金额/), "３０.5");
  await userEvent.tab();

  expect(latest()["amount"]).toBe("305000.00");
  expect(screen.getByLabelText(/申请金额/)).toHaveProperty("value", "30.5");
});

test("choosing a way of support opens its own question", async () => {
  render(<Filled section="F" />);
  expect(screen.queryByLabelText(/还款来源/)).toBeNull();

  await userEvent.click(screen.getByLabelText(/免息信用贷款/));

  expect(screen.getByLabelText(/还款来源/)).toBeTruthy();
  expect(screen.queryByLabelText(/退出预期/)).toBeNull();
});

test("rows are added, filled, summed and taken away", async () => {
  render(<Filled section="F" start={{ amount: "300000.00" }} />);

  await userEvent.type(screen.getByLabelText("金额"), "18");
  await userEvent.click(screen.getByRole("button", { name: /添加一行/ }));
  const second = screen.getAllByLabelText("金额")[1];
  if (second) await userEvent.type(second, "12");

  expect(screen.getByText("30 万元")).toBeTruthy();
  expect(screen.getByText("✓ 合计一致")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "删除第 1 行" }));
  expect(latest()["usePlan"]).toEqual([{ amount: "120000.00" }]);
  expect(screen.getByText("还差 18 万元")).toBeTruthy();
});

test("an error stands at its field, a nested one at its cell", () => {
  render(
    <Filled
      section="F"
      start={{ usePlan: [{ amount: "1" }] }}
      errors={[{ pointer: "/data/amount", code: "required", message: "请填写申请金额" }, { pointer: "/usePlan/0/about", code: "required", message: "请填写说明" }]}
    />,
  );

  expect(screen.getByLabelText(/申请金额/).getAttribute("aria-describedby")).toContain("f-amount-error");
  expect(screen.getByLabelText("说明").getAttribute("aria-invalid")).toBe("true");
});

test("in a correction one field is open and the rest can be read", () => {
  render(<Filled section="F" start={{ amount: "300000.00", instrument: "LOAN" }} before={{ amount: "250000.00" }} rights={onlyOpen(["amount"])} />);

  expect(screen.getByLabelText(/申请金额/)).toBeTruthy();
  expect(screen.getByText("25 万元")).toBeTruthy();
  expect(screen.queryAllByRole("radio")).toEqual([]);
});

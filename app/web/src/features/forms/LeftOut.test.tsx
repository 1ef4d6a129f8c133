import i18next from "i18next";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeAll, expect, test } from "vitest";
import type { FormSpec, FormValues } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { FormBody } from "./FormBody";
import { findings } from "./findings";

beforeAll(() => startMessages("zh-CN"));

const when = { field: "itemised", in: [true] };
const form: FormSpec = {
  key: "request", version: 1, title: "请示",
  sections: [{ key: "a", title: "事项", fields: ["itemised"] }, { key: "b", title: "费用", fields: ["note"], when }],
  fields: { itemised: { kind: "boolean", label: "列明细" }, note: { kind: "text", label: "明细", required: true, within: when } },
  rights: {},
};

function Filled() {
  const [value, setValue] = useState<FormValues>({ itemised: true, note: "仪器两台" });
  return <FormBody form={form} rights={{}} value={value} onChange={setValue} />;
}

test("a section that is not asked for any more goes, is named, and comes back as it was", async () => {
  render(<Filled />);
  expect(screen.getByRole("heading", { name: "费用" })).toBeTruthy();
  expect(screen.queryByRole("status")).toBeNull();

  await userEvent.click(screen.getByLabelText("否"));
  expect(screen.queryByRole("heading", { name: "费用" })).toBeNull();
  expect(screen.getByRole("status").textContent).toContain("明细");

  await userEvent.click(screen.getByLabelText("是"));
  expect(screen.getByLabelText(/明细$/)).toHaveProperty("value", "仪器两台");
});

const t = i18next.t;

test("what stands in a section that is not asked for is not missing", () => {
  expect(findings(form, {}, { itemised: false }, t)).toEqual([]);
  expect(findings(form, {}, { itemised: true }, t)).toHaveLength(1);
});

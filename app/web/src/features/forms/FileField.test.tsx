import { act, fireEvent, render, screen } from "@testing-library/react";
import { useEffect, useState } from "react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { FormSpec, FormValues, StoredFile } from "@/api/types";
import { upload } from "@/api/upload";
import { startMessages } from "@/testing/startMessages";
import { FormBody } from "./FormBody";

vi.mock("@/api/upload", () => ({ upload: vi.fn() }));

beforeAll(() => startMessages("zh-CN"));

const form: FormSpec = {
  key: "f", version: 1, title: "申请", workflow: "w", rights: {}, checks: [],
  sections: [{ key: "a", title: "甲", fields: ["name", "plan", "proof"] }, { key: "b", title: "乙", fields: ["about", "rows"] }],
  fields: {
    name: { kind: "text", label: "名称" },
    plan: { kind: "file", label: "计划书" },
    proof: { kind: "files", label: "证明" },
    about: { kind: "text", label: "说明" },
    rows: { kind: "table", label: "清单", columns: { title: { kind: "text", label: "题目" }, paper: { kind: "file", label: "文件" } } },
  },
} as unknown as FormSpec;

let values: FormValues = {};
const keep = (now: FormValues): void => {
  values = now;
};
/** Files on their way, to be let through one by one. */
const journeys: (() => Promise<void>)[] = [];
const arrive = async (at: number): Promise<void> => act(async () => journeys[at]?.());

beforeEach(() => {
  values = {};
  journeys.length = 0;
  vi.mocked(upload).mockImplementation(
    (file) =>
      new Promise((resolve) => {
        journeys.push(async () => resolve({ id: `id-${file.name}`, name: file.name, size: file.size } as StoredFile));
      }),
  );
});

function Sections({ start = {} }: { start?: FormValues }) {
  const [data, setData] = useState<FormValues>(start);
  const [section, setSection] = useState("a");
  useEffect(() => keep(data), [data]);
  return (
    <>
      <button onClick={() => setSection(section === "a" ? "b" : "a")}>换页</button>
      <FormBody form={form} rights={{}} value={data} onChange={setData} sections={[section]} />
    </>
  );
}

const slots = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>("input[type=file]")];
const choose = (slot: number, ...names: string[]): void => void fireEvent.change(slots()[slot] as HTMLInputElement, { target: { files: names.map((name) => new File(["x"], name)) } });
const type = (label: RegExp, text: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

test("what is typed while a file travels stays", async () => {
  render(<Sections />);
  choose(0, "plan.pdf");

  type(/名称/, "曦光微纳");
  await arrive(0);

  expect(values).toEqual({ name: "曦光微纳", plan: "id-plan.pdf" });
});

test("a file that arrives when its page was left undoes nothing that was typed on the next one", async () => {
  render(<Sections />);
  choose(0, "plan.pdf");
  fireEvent.click(screen.getByText("换页"));

  type(/说明/, "第二页的话");
  await arrive(0);

  expect(values).toEqual({ about: "第二页的话", plan: "id-plan.pdf" });
});

test("files that arrive in one moment all stay, in whatever order", async () => {
  render(<Sections />);
  choose(1, "one.pdf", "two.pdf");
  choose(0, "plan.pdf");

  await act(async () => void (await Promise.all(journeys.reverse().map((each) => each()))));

  expect(values["plan"]).toBe("id-plan.pdf");
  expect(values["proof"]).toEqual(expect.arrayContaining(["id-one.pdf", "id-two.pdf"]));
});

test("one taken away while another travels is not brought back by it", async () => {
  render(<Sections start={{ proof: ["old"] }} />);
  choose(1, "new.pdf");

  fireEvent.click(screen.getByRole("button", { name: "移除 证明" }));
  await arrive(0);

  expect(values["proof"]).toEqual(["id-new.pdf"]);
});

test("a file finds its row when one above goes, and no row when its own went", async () => {
  render(<Sections start={{ rows: [{ title: "一" }, { title: "二" }, { title: "三" }] }} />);
  fireEvent.click(screen.getByText("换页"));
  choose(1, "second.pdf");
  choose(2, "third.pdf");

  fireEvent.click(screen.getByRole("button", { name: "删除第 1 行" }));
  fireEvent.click(screen.getByRole("button", { name: "删除第 2 行" }));
  await arrive(0);
  await arrive(1);

  expect(values["rows"]).toEqual([{ title: "二", paper: "id-second.pdf" }]);
});

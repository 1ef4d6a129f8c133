import { render, screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import type { Route } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { RouteList } from "./RouteList";

beforeAll(async () => {
  await startMessages("zh-CN");
});

const route: Route = {
  whole: false,
  stops: [
    { id: "check", step: "check", kind: "step", name: "审查", sure: true, here: true, earliest: false, dueAt: "2026-03-09T10:00:00Z", who: { kind: "asked", group: "基金管理人", names: ["王小明", "李华"], more: true, me: false } },
    { id: "pay", step: "pay", kind: "step", name: "拨付", sure: false, here: false, earliest: true, dueAt: "2026-04-09T10:00:00Z", who: { kind: "nobody", group: "财务经办", names: [], more: false, me: false } },
    { id: "no", step: "no", kind: "end", name: "不予支持", sure: false, here: false, earliest: false },
  ],
  links: [
    { from: "check", to: "pay", when: "“审查”：受理", late: false, back: false },
    { from: "check", to: "no", when: "“审查”：不予受理", late: false, back: false },
  ],
};

test("a way is told in sentences: who, until when, on what it depends, and where nobody can be found", () => {
  render(<RouteList route={route} label="接下来" />);
  const items = screen.getAllByRole("listitem").map((item) => item.textContent);

  expect(items).toHaveLength(3);
  expect(items[0]).toContain("现在在这里");
  expect(items[0]).toContain("基金管理人：王小明、李华 等");
  expect(items[0]).toContain("预计 2026年3月9日 前");
  expect(items[1]).toContain("现在没有人担任");
  expect(items[1]).toContain("最早 2026年4月9日 前");
  expect(items[1]).toContain("取决于：“审查”：受理");
  expect(items[2]).toContain("取决于：“审查”：不予受理");
  expect(screen.getByText("流程较长，后面的步骤没有列出。")).toBeTruthy();
});

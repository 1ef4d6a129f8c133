import { expect, it } from "vitest";
import { linesOf, optionsOf } from "./optionLines";

const before = [{ value: "a", label: { "zh-CN": "工程", en: "Works" }, children: [{ value: "b", label: { "zh-CN": "土建" } }] }, { value: "o1", label: { "zh-CN": "货物" } }];

it("says options as lines, those below two blanks further in", () => {
  expect(linesOf(before)).toBe("工程\n  土建\n货物");
});

it("keeps the value of a line that stays, whatever stands around it", () => {
  const next = optionsOf("服务\n工程\n  土建\n  安装\n", before);

  expect(next.map((each) => each.value)).toEqual(["o2", "a"]);
  expect(next[1]).toMatchObject({ label: { "zh-CN": "工程", en: "Works" }, children: [{ value: "b" }, { value: "o3" }] });
  expect(linesOf(next)).toBe("服务\n工程\n  土建\n  安装");
});

it("reads blanks of both widths and forgets empty lines", () => {
  expect(linesOf(optionsOf("甲\n\n\u3000\u3000乙\n    丙"))).toBe("甲\n  乙\n    丙");
});

import { expect, test } from "vitest";
import type { FieldSpec, FormValues } from "@/api/types";
import { sumOf, sumValue } from "./sums";
import { kept, shown } from "./values";

const money: FieldSpec = { kind: "money", label: "", unit: "万元" };

test("money is typed in 万元 and kept in yuan, whatever the input method gives", () => {
  expect(["30", "３０", "1，200.5", " 12.50 ", "1。5"].map((text) => kept(money, text))).toEqual(["300000.00", "300000.00", "12005000.00", "125000.00", "15000.00"]);
  expect(kept({ kind: "money", label: "", unit: "元" }, "30")).toBe("30.00");
});

test("a wrong value stays for its author to correct", () => {
  expect(kept(money, "大约三十")).toBe("大约三十");
  expect(shown(money, "大约三十")).toBe("大约三十");
});

test("whole numbers are numbers, percentages and decimals are strings", () => {
  expect(kept({ kind: "integer", label: "" }, "２３")).toBe(23);
  expect(kept({ kind: "percent", label: "" }, "３３.３３％")).toBe("33.33");
  expect(kept({ kind: "decimal", label: "" }, "0.10")).toBe("0.10");
});

test("codes and numbers lose spaces and width", () => {
  expect(kept({ kind: "uscc", label: "" }, "９１５００１０７ ma5dem012e")).toBe("91500107MA5DEM012E");
  expect(kept({ kind: "phone", label: "" }, "+86 139 0000 0000")).toBe("13900000000");
  expect(kept({ kind: "idcard", label: "" }, "11010519491231002x")).toBe("11010519491231002X");
});

test("an emptied field is null, so that the server forgets the old value", () => {
  expect(["text", "money", "integer", "date"].map((kind) => kept({ kind: kind as FieldSpec["kind"], label: "" }, ""))).toEqual([null, null, null, null]);
});

test("sums are exact", () => {
  const rows: FormValues[] = [{ a: "0.10" }, { a: "0.20" }, { a: "后补" }, {}];

  expect(sumValue(sumOf(rows, "a", money), money)).toBe("0.30");
  expect(sumValue(sumOf([{ a: "33.33" }, { a: "66.67" }], "a", { kind: "percent", label: "" }), { kind: "percent", label: "" })).toBe("100");
});

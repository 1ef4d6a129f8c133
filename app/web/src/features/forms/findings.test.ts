import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import type { FormValues } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { applicationForm as form } from "@/mock/applicationForm";
import { completeness } from "./completeness";
import { findings } from "./findings";
import { onlyOpen, shownFields } from "./rights";

beforeAll(() => startMessages("zh-CN"));

const look = (data: FormValues, sections: string[], rights = {}) =>
  findings(form, rights, data, i18next.t, sections).map((each) => [each.pointer, each.message]);
const funding: FormValues = {
  instrument: "LOAN", amount: "300000.00", repaySource: "订单回款",
  usePlan: [{ kind: "rd", amount: "180000.00", about: "流片" }, { kind: "gear", amount: "120000.00", about: "探针台" }],
};

test("a section that is right has no findings", () => {
  expect(look(funding, ["F"])).toEqual([]);
});

test("every gap is told at once, in the order of the page", () => {
  expect(look({}, ["F"])).toEqual([
    ["/instrument", "请提供支持方式"],
    ["/amount", "请填写申请金额"],
    ["/usePlan", "资金用途至少需要 1 行"],
  ]);
});

test("a sum that misses the asked amount is told in the form's own words", () => {
  expect(look({ ...funding, amount: "310000.00" }, ["F"])).toContainEqual(["/amount", "申请金额太大了"]);
  expect(look({ ...funding, amount: "250000.00" }, ["F"])).toEqual([["/usePlan", "用途合计必须等于申请金额"]]);
});

test("a field whose condition does not hold is neither shown nor asked for", () => {
  const equity = { ...funding, instrument: "EQUITY" };

  expect(shownFields(form, ["repaySource", "exitExpect"], {}, equity).map(([field]) => field)).toEqual(["exitExpect"]);
  expect(look(equity, ["F"])).toEqual([["/exitExpect", "请填写退出预期"]]);
});

test("an error in a row names the row", () => {
  const rows = [{ kind: "rd", amount: "三十", about: "流片" }];

  expect(look({ ...funding, usePlan: rows }, ["F"])).toEqual([["/usePlan/0/amount", "资金用途第 1 行：金额请填数字，例如 30 或 12.5"]]);
});

test("shares must come to one hundred exactly, thirds included", () => {
  const share = (text: string) => ({ name: "甲", kind: "person", share: text });
  const rest = { actualController: "甲", team: [0, 1].map(() => ({ name: "甲", post: "经理", degree: "master", full: true })), headcount: 9, rdHeadcount: 9, socialInsured: 9 };

  expect(look({ ...rest, shareholders: [share("33.33"), share("33.33"), share("33.34")] }, ["B"])).toEqual([]);
  expect(look({ ...rest, shareholders: [share("33.33"), share("33.33"), share("33.33")] }, ["B"])).toEqual([["/shareholders", "持股比例合计必须是 100%"]]);
});

test("in a correction only the named fields are judged", () => {
  expect(look({}, ["F"], onlyOpen(["amount"]))).toEqual([["/amount", "请填写申请金额"]]);
});

test("hidden fields do not exist", () => {
  const rights = form.rights?.["score"] ?? {};

  expect(shownFields(form, ["legalRep", "legalRepId"], rights, {}).map(([field, , right]) => [field, right])).toEqual([["legalRep", "read"]]);
});

test("a section is empty, started or complete", () => {
  const states = (data: FormValues) => completeness(form, {}, data, i18next.t).find((each) => each.section.key === "F")?.state;

  expect([states({}), states({ amount: "300000.00" }), states(funding)]).toEqual(["empty", "started", "complete"]);
});

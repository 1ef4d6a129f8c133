import { expect, test } from "vitest";
import type { FormValues } from "@/api/types";
import { formalCheck } from "@/mock/formalCheck";
import { managerRows, sheetOf } from "@/mock/sampleTasks";
import { answerBody, answerGaps, needsComment, offered, quick, reopens } from "./answerRules";
import { correctable } from "./correctable";
import { applicationForm } from "@/mock/applicationForm";
import { countOf, viewOf } from "./views";

const t = ((key: string) => key) as unknown as Parameters<typeof answerGaps>[4];
const row = managerRows[0];
if (!row) throw new Error("no sample");
const sheet = sheetOf(row);
const complete: FormValues = Object.fromEntries([..."ABCDEFGH"].map((group) => [`group${group}`, "COMPLETE"]));
const gaps = (outcome: string | undefined, comment = "", data = complete) => answerGaps(sheet, "formal-check", formalCheck, { outcome, comment, data }, t).map((gap) => gap.pointer);

test("only outcomes the server allows are offered", () => {
  expect(offered({ ...sheet, can: ["refuse", "claim"] }).map((outcome) => outcome.key)).toEqual(["refuse"]);
});

test("an outcome that needs words is refused without them, blanks are none", () => {
  expect(gaps("accept")).toEqual([]);
  expect(gaps("refuse", "  ")).toEqual(["/comment"]);
  expect(gaps("refuse", "未在园区注册")).toEqual([]);
  expect(needsComment(undefined)).toBe(false);
});

test("a press is enough only where nothing is to be filled in or explained", () => {
  const grant = { key: "grant", label: "同意", tone: "good" as const, needs: [] };
  const refuse = { key: "refuse", label: "不同意", tone: "bad" as const, needs: ["comment" as const] };
  const desk = { can: ["grant", "refuse"], outcomes: [refuse, grant] };

  expect(quick(desk, "decide", undefined)?.key).toBe("grant");
  expect(quick({ ...desk, can: ["refuse"] }, "decide", undefined)).toBeUndefined();
  expect(quick({ can: ["grant"], outcomes: [grant] }, "decide", undefined)).toBeUndefined();
  expect(quick({ ...desk, outcomes: [refuse, { ...grant, needs: ["comment" as const] }] }, "decide", undefined)).toBeUndefined();
  expect(quick(desk, "formal-check", formalCheck)).toBeUndefined();
  expect(quick(desk, "decide", { ...formalCheck, rights: { decide: { "*": "read" } } })?.key).toBe("grant");
});

test("a correction names fields and a reason; everything missing is told at once", () => {
  expect(gaps("correct")).toEqual(["/correctionFields", "/comment"]);
  expect(gaps(undefined, "", {})).toHaveLength(9);
  expect(reopens("accept", formalCheck)).toBe(false);
});

test("ticked fields travel only with the correction", () => {
  const data = { ...complete, correctionFields: ["a3"] };

  expect(answerBody(formalCheck, "formal-check", { outcome: "correct", comment: " 缺表 ", data })).toEqual({ outcome: "correct", comment: "缺表", data });
  expect(answerBody(formalCheck, "formal-check", { outcome: "accept", comment: "", data })).toEqual({ outcome: "accept", comment: undefined, data: complete });
});

test("a step that signs another one's report sends only its own words", () => {
  const report = { key: "report", version: 1, title: "", sections: [], fields: { facts: { kind: "text" as const, label: "事实" }, opinion: { kind: "text" as const, label: "意见" } }, rights: { sign: { opinion: "required" as const, "*": "read" as const } } };

  expect(answerBody(report, "sign", { outcome: "sign", comment: "", data: { facts: "原文", opinion: "同意" } }).data).toEqual({ opinion: "同意" });
});

test("fields to reopen stand in the sections of the application, strays at the end", () => {
  const stray = { ...formalCheck, fields: { correctionFields: { label: "", kind: "choices" as const, options: [{ value: "a3", label: "" }, { value: "nowhere", label: "" }] } } };

  expect(correctable(stray, applicationForm, "其他").map((section) => [section.key, section.fields.length])).toEqual([["H", 1], ["rest", 1]]);
});

test("counts are those of the server", () => {
  expect(["todo", "claimable", "mine", "done"].map((view) => countOf(viewOf(view), { todo: 5, claimable: 3, mine: 2, started: 1, copied: 0, done: 9, drafts: 4 }))).toEqual([5, 3, 2, 9]);
  expect(viewOf("nonsense")).toBe("todo");
});

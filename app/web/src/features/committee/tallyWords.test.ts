import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import type { Tally } from "@/api/types";
import { startMessages } from "@/testing/startMessages";
import { ballotGaps, ballotOf } from "./ballot";
import { tallyWords } from "./tallyWords";

beforeAll(() => startMessages("zh-CN"));

const base: Tally = { members: 7, recused: 0, present: 7, quorum: 5, needed: 5, yes: 0, conditional: 0, abstain: 0, no: 0, outstanding: 0, quorate: true, passed: false };
const verdict = (part: Partial<Tally>): string | undefined => tallyWords({ ...base, ...part }, i18next.t).at(-1);

test("V1: five of seven agree, five are needed", () => {
  expect(verdict({ yes: 5, no: 2, passed: true })).toBe("需 5 票同意，现有 5 票，达到通过票数。");
});

test("V2: an abstention is no agreement", () => {
  expect(verdict({ yes: 4, abstain: 3 })).toBe("需 5 票同意，只有 4 票，未达到通过票数。");
});

test("V3: the recused stand in no base", () => {
  expect(tallyWords({ ...base, recused: 1, present: 6, quorum: 4, needed: 4, yes: 4, abstain: 1, no: 1, passed: true }, i18next.t)).toEqual([
    "在任 7 人，回避 1 人，到会可表决 6 人。",
    "法定到会 4 人，实到 6 人，可以表决。",
    "同意 4 票（其中有条件 0 票），弃权 1 票，不同意 1 票。",
    "需 4 票同意，现有 4 票，达到通过票数。",
  ]);
});

test("V5: too few are there, the item waits", () => {
  expect(verdict({ recused: 1, present: 3, quorum: 4, needed: 4, quorate: false })).toBe("到会不足，本项流会，留待下次会议。");
});

test("while people still vote it says how many are missing", () => {
  expect(verdict({ yes: 2, conditional: 1, outstanding: 4 })).toBe("需 5 票同意，还差 2 票，4 人尚未投票。");
});

test("no and yes with conditions need words, conditions go with nothing else", () => {
  const gaps = (draft: Parameters<typeof ballotGaps>[0]) => ballotGaps(draft, "b", i18next.t).map((gap) => gap.target);

  expect(gaps({ reason: "", conditions: "" })).toEqual(["b-vote"]);
  expect(gaps({ vote: "yes", reason: "", conditions: "" })).toEqual([]);
  expect(gaps({ vote: "no", reason: " ", conditions: "" })).toEqual(["b-reason"]);
  expect(gaps({ vote: "conditional", reason: "", conditions: "\n" })).toEqual(["b-reason", "b-conditions"]);
  expect(ballotOf({ vote: "conditional", reason: " 订单少 ", conditions: "补订单\n\n 补合同 " })).toEqual({ vote: "conditional", reason: "订单少", conditions: ["补订单", "补合同"] });
  expect(ballotOf({ vote: "yes", reason: "", conditions: "旧的" })).toEqual({ vote: "yes", reason: undefined, conditions: undefined });
});

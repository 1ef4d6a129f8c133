import { describe, expect, it } from "vitest";
import { isComplete, isOperation, unfilled } from "./dialog";

describe("what an operation asks for", () => {
  it("needs somebody to hand a task to, but no words", () => {
    expect(isComplete("transfer", unfilled)).toBe(false);
    expect(isComplete("transfer", { ...unfilled, people: ["m1"] })).toBe(true);
  });

  it("needs words of more than blanks to send something back or to end it", () => {
    expect(isComplete("return", { ...unfilled, to: "prepare", comment: "　 " })).toBe(false);
    expect(isComplete("return", { ...unfilled, comment: "请补充" })).toBe(false);
    expect(isComplete("return", { ...unfilled, to: "prepare", comment: "请补充" })).toBe(true);
    expect(isComplete("terminate", unfilled)).toBe(false);
  });

  it("needs a day to suspend, and nothing to urge", () => {
    expect(isComplete("suspend", { ...unfilled, comment: "等批复" })).toBe(false);
    expect(isComplete("suspend", { ...unfilled, comment: "等批复", day: "2026-04-01" })).toBe(true);
    expect(isComplete("urge", unfilled)).toBe(true);
  });

  it("needs a yes or a no to a longer pause, and words for a no", () => {
    expect(isComplete("grant", unfilled)).toBe(false);
    expect(isComplete("grant", { ...unfilled, granted: true })).toBe(true);
    expect(isComplete("grant", { ...unfilled, granted: false })).toBe(false);
    expect(isComplete("grant", { ...unfilled, granted: false, comment: "请按期恢复" })).toBe(true);
  });

  it("comments without naming anybody", () => {
    expect(isComplete("comment", { ...unfilled, comment: "请看" })).toBe(true);
  });

  it("knows only its own words", () => {
    expect(isOperation("recall")).toBe(false);
    expect(isOperation("withdraw")).toBe(true);
  });
});

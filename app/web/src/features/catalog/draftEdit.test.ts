import { describe, expect, it } from "vitest";
import { fieldsOf, stepsOf, withField, movedTo, withFile, withLength, withNewField, withNewSection, withoutField, withoutSection, withSection, withStep, type DraftContent } from "./draftEdit";

const draft: DraftContent = {
  bundle: { key: "request", steps: { handle: { name: { "zh-CN": "部门办理", en: "Handling" }, assign: { role: "DEPT_HANDLER" }, deadline: { length: "3WD" }, outcomes: { forward: {} } } } },
  drawing: "<definitions/>",
  parts: {
    "forms/request": {
      key: "request",
      title: { "zh-CN": "请示" },
      sections: [{ key: "all", fields: ["subject", "note"] }],
      fields: { subject: { kind: "text", label: { "zh-CN": "事项" }, required: true }, note: { kind: "textarea", label: { "zh-CN": "说明" } } },
      rights: { review: { note: "hidden", "*": "read" } },
    },
  },
};

describe("editing a draft", () => {
  it("changes a step and nothing beside it", () => {
    const next = withLength(withStep(draft, "handle", { assign: { role: "DEPT_HEAD" } }), "handle", "1WD");
    expect(stepsOf(next)[0]?.[1]).toMatchObject({ assign: { role: "DEPT_HEAD" }, deadline: { length: "1WD" }, name: { en: "Handling" }, outcomes: { forward: {} } });
    expect(stepsOf(draft)[0]?.[1].deadline).toEqual({ length: "3WD" });
  });
  it("takes a deadline away", () => {
    expect(JSON.parse(JSON.stringify(withLength(draft, "handle", "").bundle.steps))).not.toHaveProperty("handle.deadline");
  });
  it("adds a field with a free name where it is shown", () => {
    const next = withNewField(withNewField(draft, "forms/request", { kind: "text", label: "预算编号", required: true }), "forms/request", { kind: "file", label: "附件", required: false });
    expect(fieldsOf(next, "forms/request").map(([name]) => name)).toEqual(["subject", "note", "own1", "own2"]);
    expect(next.parts["forms/request"]).toHaveProperty("fields.own2.accept");
  });
  it("removes a field from its section and its rights too", () => {
    const next = withoutField(draft, "forms/request", "note");
    expect(next.parts["forms/request"]).toMatchObject({ sections: [{ fields: ["subject"] }], rights: { review: { "*": "read" } } });
    expect(next.parts["forms/request"]).not.toHaveProperty("rights.review.note");
  });
  it("opens a section, moves a field there and shows it under a condition", () => {
    const asked = withNewField(withNewSection(draft, "forms/request", "费用"), "forms/request", { kind: "boolean", label: "有费用", required: false, section: "all" });
    const next = withSection(movedTo(asked, "forms/request", "note", "own1"), "forms/request", "own1", { when: { field: "own1", in: [true] } });
    expect(next.parts["forms/request"]).toMatchObject({ sections: [{ fields: ["subject", "own1"] }, { key: "own1", title: { "zh-CN": "费用" }, fields: ["note"], when: { field: "own1", in: [true] } }] });
    expect(withoutSection(next, "forms/request", "own1")).toEqual(next);
    expect(withoutSection(movedTo(next, "forms/request", "note", "all"), "forms/request", "own1").parts["forms/request"]).toHaveProperty("sections.length", 1);
  });
  it("gives a kind what it cannot be without", () => {
    const next = (["choice", "tree", "dictionary", "formula"] as const).reduce((all, kind) => withNewField(all, "forms/request", { kind, label: kind, required: true }), draft);
    expect(fieldsOf(next, "forms/request").slice(2).map(([, field]) => field)).toMatchObject([{ options: [{}, {}] }, { options: [{ children: [{}] }] }, { dictionary: "industry" }, { formula: "0" }]);
    expect(fieldsOf(next, "forms/request")[5]?.[1]).not.toHaveProperty("required");
  });
  it("words a field anew", () => {
    expect(fieldsOf(withField(draft, "forms/request", "note", { required: true }), "forms/request")[1]?.[1]).toMatchObject({ kind: "textarea", required: true });
  });
  it("knows a file by what it holds", () => {
    expect(withFile(draft, "request.bpmn", "<x/>").drawing).toBe("<x/>");
    expect(withFile(draft, "b.json", '{"key":"request","steps":{}}').bundle).toEqual({ key: "request", steps: {} });
    expect(withFile(draft, "r.json", '{"key":"score","groups":[]}').parts).toHaveProperty(["rubrics/score"]);
    expect(withFile(draft, "f.json", '{"key":"extra","fields":{}}').parts).toHaveProperty(["forms/extra"]);
    expect(() => withFile(draft, "f.json", "{")).toThrow();
  });
});

import type { FieldSpec, FormSpec } from "@/api/types";
import { applicationForm } from "./applicationForm";

const groups: Record<string, string> = { A: "A 主体信息", B: "B 股权与团队", C: "C 项目与知识产权", D: "D 市场", E: "E 财务", F: "F 资金需求", G: "G 声明与承诺", H: "H 附件" };

const fields: Record<string, FieldSpec> = Object.fromEntries(
  Object.entries(groups).flatMap(([key, label]): [string, FieldSpec][] => [
    [`group${key}`, { kind: "choice", label, required: true, options: [{ value: "COMPLETE", label: "齐全" }, { value: "MISSING", label: "缺少或不符" }] }],
    [`remark${key}`, { kind: "textarea", label: `${key} 缺少内容`, required: true, maxLength: 500, when: { field: `group${key}`, in: ["MISSING"] } }],
  ]),
);

const reopening = applicationForm.sections.flatMap((section) => section.fields).flatMap((field) => {
  const spec = applicationForm.fields[field];
  return spec && spec.kind !== "note" && spec.kind !== "consent" ? [{ value: field, label: spec.label ?? field }] : [];
});

export const formalCheck: FormSpec = {
  key: "formal-check",
  version: 1,
  title: "形式审查表",
  sections: [
    { key: "groups", title: "材料清单", fields: Object.keys(fields) },
    { key: "correction", title: "补正", fields: ["correctionFields", "remark"] },
  ],
  rights: { "formal-check": { "*": "write" } },
  fields: { ...fields, correctionFields: { kind: "choices", label: "需补正的字段", options: reopening }, remark: { kind: "textarea", label: "其他说明", maxLength: 800 } },
};

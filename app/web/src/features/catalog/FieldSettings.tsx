import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { fieldId } from "@/features/forms/pointer";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { ConditionEditor } from "./ConditionEditor";
import type { DraftField } from "./draftEdit";
import { readWords } from "./forkApi";
import { linesOf, optionsOf } from "./optionLines";
import { SlotSettings } from "./SlotSettings";

interface Props {
  at: string;
  name: string;
  field: DraftField;
  fields: [name: string, field: DraftField][];
  onChange: (change: Partial<DraftField>) => void;
}

const PREFILLS: Record<string, string[]> = {
  text: ["resident.name", "resident.uscc", "member.name", "member.phone", "member.email", "last"],
  uscc: ["resident.uscc", "last"],
  phone: ["member.phone", "last"],
  email: ["member.email", "last"],
};
const UNREPEATED = ["file", "files", "consent", "note", "formula"];
const COUNTING = ["integer", "decimal", "percent", "money", "formula"];

/** Everything about one of the park's own fields that its kind can be told. */
export function FieldSettings({ at, name, field, fields, onChange }: Props) {
  const { t } = useTranslation();
  const others = fields.filter(([each]) => each !== name);
  const prefills = UNREPEATED.includes(field.kind) ? [] : (PREFILLS[field.kind] ?? ["last"]);
  const mine = fields.findIndex(([each]) => each === name);
  // a formula counts with formulas that stand before it
  const figures = fields.flatMap(([each, { kind, label }], n) => (each !== name && COUNTING.includes(kind) && (kind !== "formula" || n < mine) ? [`${each}（${label["zh-CN"]}）`] : []));
  return (
    <>
      <LineField pointer={`${at}/help`} label={t("catalog.draft.help")} required={false} value={field.help?.["zh-CN"] ?? ""} onChange={(next) => onChange({ help: next ? { ...field.help, "zh-CN": next } : undefined })} />
      {field.options && (
        <LineField long pointer={`${at}/options`} label={t("catalog.draft.options")} help={t(field.kind === "tree" ? "catalog.draft.treeHelp" : "catalog.draft.optionsHelp")} value={linesOf(field.options)} onChange={(next) => onChange({ options: optionsOf(next, field.options) })} />
      )}
      {field.kind === "dictionary" && <Dictionary at={at} field={field} onChange={onChange} />}
      {field.kind === "formula" && (
        <>
          <LineField pointer={`${at}/formula`} label={t("catalog.draft.formula")} help={t("catalog.draft.formulaHelp", { fields: figures.join("、") || t("kit.none") })} value={field.formula ?? ""} onChange={(next) => onChange({ formula: next })} />
          <Choice at={`${at}/result`} label={t("catalog.draft.result")} value={field.result ?? "decimal"} words={["money", "decimal", "integer", "percent"].map((each) => [each, t(`catalog.kinds.${each as "money"}`)])} onChoose={(next) => onChange({ result: next })} />
        </>
      )}
      {field.kind === "date" && <Choice at={`${at}/precision`} label={t("catalog.draft.precision")} value={field.precision ?? "day"} words={(["day", "month", "year"] as const).map((each) => [each, t(`catalog.draft.precisions.${each}`)])} onChoose={(next) => onChange({ precision: next })} />}
      {(field.kind === "money") && <Choice at={`${at}/unit`} label={t("catalog.draft.moneyUnit")} value={field.unit ?? "元"} words={["元", "万元"].map((each) => [each, each])} onChoose={(next) => onChange({ unit: next })} />}
      {(field.kind === "file" || field.kind === "files") && <SlotSettings at={at} field={field} onChange={onChange} />}
      {prefills.length > 0 && <Choice at={`${at}/prefill`} label={t("catalog.draft.prefill")} any={t("catalog.draft.noPrefill")} value={field.prefill ?? ""} words={prefills.map((each) => [each, t(`catalog.draft.prefills.${each.replace(".", "-") as "last"}`)])} onChoose={(next) => onChange({ prefill: next || undefined })} />}
      <ConditionEditor at={at} label={t("catalog.draft.when")} when={field.when} fields={others} onChange={(when) => onChange({ when })} />
    </>
  );
}

function Choice({ at, label, value, words, any, onChoose }: { at: string; label: string; value: string; words: [string, string][]; any?: string; onChoose: (next: string) => void }) {
  const id = fieldId(at);
  return (
    <FieldFrame id={id} label={label} markOptional={false}>
      <NativeSelect id={id} any={any} value={value} options={words.map(([each, word]) => ({ value: each, label: word }))} onChoose={(next) => (next || any) && onChoose(next)} />
    </FieldFrame>
  );
}

function Dictionary({ at, field, onChange }: Pick<Props, "at" | "field" | "onChange">) {
  const { t } = useTranslation();
  const words = useQuery({ queryKey: ["catalog", "vocabulary"], queryFn: readWords, staleTime: Infinity });
  return <Choice at={`${at}/dictionary`} label={t("catalog.kinds.dictionary")} value={field.dictionary ?? ""} words={(words.data?.dictionaries ?? []).map((each) => [each.code, each.name])} onChoose={(next) => onChange({ dictionary: next })} />;
}

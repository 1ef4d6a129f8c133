import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { described } from "@/kit/described";
import { ErrorSummary, type SummaryItem } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { PlainForm } from "@/kit/PlainForm";

/** Typed so far; sent as it is. */
export interface Filled {
  kind: "person" | "unit";
  name: string;
  contact: string;
  text: string;
}

interface Props {
  errors: SummaryItem[];
  busy: boolean;
  onSubmit: (filled: Filled, gaps: SummaryItem[]) => void;
}

export function ObjectionForm({ errors, busy, onSubmit }: Props) {
  const { t } = useTranslation();
  const [filled, setFilled] = useState<Filled>({ kind: "person", name: "", contact: "", text: "" });
  const put = (part: Partial<Filled>): void => setFilled({ ...filled, ...part });
  const errorOf = (key: string): string | undefined => errors.find((each) => each.target === `objection-${key}`)?.message;
  const gaps = (["name", "contact", "text"] as const)
    .filter((key) => !filled[key].trim())
    .map((key) => ({ target: `objection-${key}`, message: t(`open.objection.missing.${key}`) }));
  const aria = (key: string, help?: string) => described(`objection-${key}`, { help, error: errorOf(key), required: true });
  return (
    <PlainForm deliberate label={t("open.objection.title")} onSubmit={() => onSubmit(filled, gaps)}>
      <ErrorSummary items={errors} />
      <FieldFrame id="objection-kind" label={t("open.objection.kind")} required group>
        <Radio.Group
          aria-labelledby="objection-kind-label"
          value={filled.kind}
          options={[{ value: "person", label: t("open.objection.person") }, { value: "unit", label: t("open.objection.unit") }]}
          onChange={(event) => put({ kind: event.target.value as Filled["kind"] })}
        />
      </FieldFrame>
      <FieldFrame id="objection-name" label={t(filled.kind === "unit" ? "open.objection.unitName" : "open.objection.name")} required help={t("open.objection.nameHelp")} error={errorOf("name")}>
        <Input {...aria("name", "help")} autoComplete="name" value={filled.name} onChange={(event) => put({ name: event.target.value })} />
      </FieldFrame>
      <FieldFrame id="objection-contact" label={t("open.objection.contact")} required help={t("open.objection.contactHelp")} error={errorOf("contact")}>
        <Input {...aria("contact", "help")} autoComplete="tel" value={filled.contact} onChange={(event) => put({ contact: event.target.value })} />
      </FieldFrame>
      <FieldFrame id="objection-text" label={t("open.objection.text")} required help={t("open.objection.textHelp")} error={errorOf("text")}>
        <Input.TextArea {...aria("text", "help")} rows={4} value={filled.text} onChange={(event) => put({ text: event.target.value })} />
      </FieldFrame>
      <Button type="primary" htmlType="submit" loading={busy}>{t("open.objection.go")}</Button>
    </PlainForm>
  );
}

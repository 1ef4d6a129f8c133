import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { described } from "@/kit/described";
import { usccHint } from "@/kit/uscc";
import type { ControlProps } from "./FieldControl";
import css from "./TypedInput.module.css";
import { unitOf } from "./unitOf";
import { kept, shown } from "./values";

const keyboards = { integer: "numeric", decimal: "decimal", percent: "decimal", money: "decimal", phone: "tel", email: "email", url: "url" } as const;

/** A line of text that stands for a value: what is typed stays as typed until the field is left. */
export function TypedInput({ id, spec, value, required, error, onChange }: ControlProps) {
  const { t } = useTranslation();
  const [typing, setTyping] = useState<string>();
  const suffix = spec.kind === "percent" ? "%" : spec.kind === "money" ? t(`kit.${unitOf(spec)}`) : spec.unit;
  const narrow = ["money", "integer", "percent", "decimal"].includes(spec.kind);
  return (
    <>
      <Input
        {...described(id, { help: spec.help, error, required })}
        className={narrow ? css.narrow : undefined}
        placeholder={spec.placeholder}
        inputMode={spec.kind in keyboards ? keyboards[spec.kind as keyof typeof keyboards] : undefined}
        suffix={suffix}
        count={spec.kind === "text" && spec.maxLength && String(value ?? "").length > spec.maxLength * 0.8 ? { show: true, max: spec.maxLength } : undefined}
        value={typing ?? shown(spec, value)}
        onChange={(event) => {
          setTyping(event.target.value);
          onChange(kept(spec, event.target.value));
        }}
        onBlur={() => setTyping(undefined)}
      />
      {spec.kind === "uscc" && typeof value === "string" && usccHint(value) === "digit" && <p className={css.hint} role="status">{t("auth.reg.usccOdd")}</p>}
    </>
  );
}

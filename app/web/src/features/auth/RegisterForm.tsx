import { Button, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Park } from "@/api/types";
import { described } from "@/kit/described";
import { ErrorSummary, type SummaryItem } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { NativeSelect } from "@/kit/NativeSelect";
import { PlainForm } from "@/kit/PlainForm";
import { tidyCode, tidyNumber } from "@/kit/tidy";
import { usccHint } from "@/kit/uscc";
import css from "./RegisterForm.module.css";
import type { Draft } from "./registrationDraft";

interface Props {
  draft: Draft;
  parks: Park[];
  errors: SummaryItem[];
  busy: boolean;
  onChange: (part: Partial<Draft>) => void;
  onSubmit: () => void;
}

type TextKey = Exclude<keyof Draft, "consent" | "park">;

export function RegisterForm({ draft, parks, errors, busy, onChange, onSubmit }: Props) {
  const { t } = useTranslation();
  const errorOf = (target: string): string | undefined => errors.find((item) => item.target === target)?.message;
  const line = (key: TextKey, label: string, more: { help?: string; autoComplete?: string; tidy?: (text: string) => string; secret?: boolean; inputMode?: "numeric" | "email" } = {}): ReactNode => {
    const Control = more.secret ? Input.Password : Input;
    return (
      <FieldFrame id={key} label={label} required help={more.help} error={errorOf(key)}>
        <Control
          {...described(key, { help: more.help, error: errorOf(key), required: true })}
          autoComplete={more.autoComplete ?? "off"}
          inputMode={more.inputMode}
          value={draft[key]}
          onChange={(event) => onChange({ [key]: event.target.value })}
          onBlur={() => more.tidy && onChange({ [key]: more.tidy(draft[key]) })}
        />
      </FieldFrame>
    );
  };
  return (
    <PlainForm onSubmit={onSubmit} label={t("auth.reg.title")}>
      <ErrorSummary items={errors} />
      <h2>{t("auth.reg.company")}</h2>
      <FieldFrame id="park" label={t("auth.reg.park")} required error={errorOf("park")}>
        <NativeSelect {...described("park", { error: errorOf("park"), required: true })} value={draft.park} options={parks.map((park) => ({ value: park.slug, label: park.name }))} onChoose={(park) => onChange({ park })} />
      </FieldFrame>
      {line("companyName", t("auth.reg.companyName"), { help: t("auth.reg.companyNameHelp"), autoComplete: "organization" })}
      {line("uscc", t("auth.reg.uscc"), { help: t("auth.reg.usccHelp"), tidy: tidyCode })}
      {usccHint(draft.uscc) === "digit" && <p className={css.hint} role="status">{t("auth.reg.usccOdd")}</p>}
      <h2>{t("auth.reg.person")}</h2>
      {line("contactName", t("auth.reg.contactName"), { autoComplete: "name" })}
      {line("phone", t("auth.reg.phone"), { help: t("auth.reg.phoneHelp"), autoComplete: "tel", tidy: tidyNumber, inputMode: "numeric" })}
      {line("email", t("auth.reg.email"), { autoComplete: "email", inputMode: "email" })}
      <h2>{t("auth.reg.account")}</h2>
      {line("login", t("auth.login"), { help: t("auth.reg.loginHelp"), autoComplete: "username" })}
      {line("password", t("auth.password"), { help: t("auth.reg.passwordHelp"), autoComplete: "new-password", secret: true })}
      <details className={css.privacy}>
        <summary>{t("auth.reg.privacyTitle")}</summary>
        <p>{t("auth.reg.privacyText")}</p>
      </details>
      <label className={css.consent}>
        <input type="checkbox" {...described("consent", { error: errorOf("consent"), required: true })} checked={draft.consent} onChange={(event) => onChange({ consent: event.target.checked })} />
        <span>{t("auth.reg.consentBefore")} {t("auth.reg.consentLink")}</span>
      </label>
      {errorOf("consent") && <p id="consent-error" className={css.error}>{errorOf("consent")}</p>}
      <Button type="primary" size="large" htmlType="submit" loading={busy}>{t("auth.reg.go")}</Button>
    </PlainForm>
  );
}

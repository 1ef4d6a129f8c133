import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useSearchParams } from "react-router";
import { ProblemError } from "@/api/ProblemError";
import { useSession } from "@/app/useSession";
import { ErrorSummary, type SummaryItem } from "@/kit/ErrorSummary";
import { described } from "@/kit/described";
import { FieldFrame } from "@/kit/FieldFrame";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { safeNext } from "./safeNext";
import { useSignIn } from "./useSignIn";

export function SignInPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const signedIn = useSession() === "signedIn";
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<SummaryItem[]>([]);
  const [own, setOwn] = useState("");
  const signIn = useSignIn();
  const text = useProblemText();
  const park = params.get("park") ?? undefined;
  if (signedIn) return <Navigate replace to={safeNext(params.get("next"))} />;

  // Somebody else set this password: the person now chooses their own.
  const handedOver = signIn.isError && ProblemError.of(signIn.error).problem.code === "identity.password-change-needed";
  const choosing = handedOver || own !== "";
  const submit = (): void => {
    const gaps: SummaryItem[] = [
      ...(login.trim() ? [] : [{ target: "login", message: t("auth.missing.login") }]),
      ...(password ? [] : [{ target: "password", message: t("auth.missing.password") }]),
      ...(choosing && own.length < 10 ? [{ target: "newPassword", message: t("auth.reg.missing.password") }] : []),
    ];
    setMissing(gaps);
    if (!gaps.length) signIn.mutate({ login: login.trim(), password, park, newPassword: own || undefined });
  };
  const refused = signIn.isError ? problemItems(signIn.error, text(signIn.error)) : [];
  const errors = missing.length ? missing : refused;
  const errorOf = (target: string): string | undefined => errors.find((item) => item.target === target)?.message;
  return (
    <PageFrame title={t("auth.signIn")} lead={t("auth.signInLead")} width="reading">
      <Panel>
        <PlainForm onSubmit={submit} label={t("auth.signIn")}>
          <ErrorSummary items={errors} />
          <FieldFrame id="login" label={t("auth.login")} required help={t("auth.loginHelp")} error={errorOf("login")}>
            <Input {...described("login", { help: true, error: errorOf("login"), required: true })} autoComplete="username" autoCapitalize="none" value={login} onChange={(event) => setLogin(event.target.value)} />
          </FieldFrame>
          <FieldFrame id="password" label={t("auth.password")} required error={errorOf("password")}>
            <Input.Password {...described("password", { error: errorOf("password"), required: true })} autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
          </FieldFrame>
          {choosing && (
            <FieldFrame id="newPassword" label={t("auth.newPassword")} required help={t("auth.reg.passwordHelp")} error={errorOf("newPassword")}>
              <Input.Password {...described("newPassword", { help: true, error: errorOf("newPassword"), required: true })} autoComplete="new-password" value={own} onChange={(event) => setOwn(event.target.value)} />
            </FieldFrame>
          )}
          <Button type="primary" size="large" htmlType="submit" loading={signIn.isPending}>{t("auth.signIn")}</Button>
          <p>
            {t("auth.noAccount")} <Link to={`/register${park ? `?park=${park}` : ""}`}>{t("auth.register")}</Link>
          </p>
        </PlainForm>
      </Panel>
    </PageFrame>
  );
}

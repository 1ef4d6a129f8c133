import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { session } from "@/api/session";
import { queryClient } from "./queryClient";
import { useMe } from "@/features/auth/useMe";
import { useSignIn } from "@/features/auth/useSignIn";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { PlainForm } from "@/kit/PlainForm";
import { useProblemText } from "@/kit/useProblemText";

/** The session ended while somebody worked: sign in over the page, then everything goes on where it stood. */
export function ReSignIn() {
  const { t } = useTranslation();
  const me = useMe({ enabled: false });
  const [password, setPassword] = useState("");
  const signIn = useSignIn();
  const text = useProblemText();
  const leave = (): void => {
    session.end();
    queryClient.clear();
  };
  const submit = (): void =>
    signIn.mutate({ login: me.data?.login ?? "", password, park: me.data?.park?.slug }, { onSuccess: () => setPassword("") });
  return (
    <Dialog open title={t("auth.expired.title")} footer={null} closable={false} mask={{ closable: false }} keyboard={false}>
      <PlainForm onSubmit={submit} label={t("auth.expired.title")}>
        <p>{t("auth.expired.hint", { login: me.data?.login ?? "" })}</p>
        {signIn.isError && <ErrorSummary items={[{ message: text(signIn.error) }]} />}
        <FieldFrame id="again-password" label={t("auth.password")} required>
          <Input.Password id="again-password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
        </FieldFrame>
        <Button type="primary" htmlType="submit" loading={signIn.isPending}>{t("auth.expired.go")}</Button>
        <Button onClick={leave}>{t("shell.signOut")}</Button>
      </PlainForm>
    </Dialog>
  );
}

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Member } from "@/api/types";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { resetPassword } from "./api";
import { OneTimePassword } from "./OneTimePassword";

/** Makes a new password to hand over; the old one ends at once, so it asks first. */
export function ResetPassword({ member }: { member: Member }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState<string>();
  const act = useAct((_: undefined, key) => resetPassword(member.id, key), [], (answer) => {
    setAsking(false);
    setPassword(answer.oneTimePassword);
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("members.reset")}</Button>
      <Dialog open={asking} title={t("members.resetSure", { name: member.name })} okText={t("members.reset")} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined)} onCancel={() => setAsking(false)}>
        <ErrorSummary items={act.errors} />
        <p>{t("members.resetHint")}</p>
      </Dialog>
      {password && <OneTimePassword name={member.name} login={member.login} password={password} onClose={() => setPassword(undefined)} />}
    </>
  );
}

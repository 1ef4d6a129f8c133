import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/kit/Dialog";
import css from "./OneTimePassword.module.css";

/** The only time this code is seen. */
export function InvitationCode({ name, code, onClose }: { name: string; code: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const link = `${location.origin}/join#${code}`;
  const copy = (): void => void navigator.clipboard.writeText(link).then(() => setCopied(true));
  return (
    <Dialog open title={t("members.invitations.made", { name })} closable={false} mask={{ closable: false }} keyboard={false} footer={<Button type="primary" onClick={onClose}>{t("members.once.noted")}</Button>}>
      <p>{t("members.invitations.madeHint")}</p>
      <dl className={css.facts}>
        <dt>{t("members.invitations.link")}</dt>
        <dd><code>{link}</code></dd>
      </dl>
      {"clipboard" in navigator && <Button onClick={copy}>{t(copied ? "members.invitations.copied" : "members.invitations.copy")}</Button>}
    </Dialog>
  );
}

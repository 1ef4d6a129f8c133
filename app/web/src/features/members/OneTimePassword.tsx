import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/kit/Dialog";
import css from "./OneTimePassword.module.css";

/** The only time this password is seen; nothing closes it but the button that says so. */
export function OneTimePassword({ name, login, password, onClose }: { name: string; login?: string; password: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open title={t("members.once.title", { name })} closable={false} mask={{ closable: false }} keyboard={false} footer={<Button type="primary" onClick={onClose}>{t("members.once.noted")}</Button>}>
      <p>{t("members.once.hint")}</p>
      <dl className={css.facts}>
        {login && <><dt>{t("auth.login")}</dt><dd><code>{login}</code></dd></>}
        <dt>{t("members.once.password")}</dt>
        <dd><code>{password}</code></dd>
      </dl>
    </Dialog>
  );
}

import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";

/** The only time this secret is seen; nothing closes it but the button that says so. */
export function SecretOnce({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t("messages.secretOf", { name })} closable={false} mask={{ closable: false }} keyboard={false} footer={<Button type="primary" onClick={onClose}>{t("members.once.noted")}</Button>}>
      <p>{t("messages.secretHint")}</p>
      <p><code style={{ overflowWrap: "anywhere" }}>{secret}</code></p>
    </Modal>
  );
}

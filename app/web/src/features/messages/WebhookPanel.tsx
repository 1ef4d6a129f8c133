import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Webhook } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { dateTimeText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { changeWebhook, removeWebhook, rotateSecret, testWebhook } from "./api";

/** One webhook or robot with what may be done to it. */
export function WebhookPanel({ webhook, onMade }: { webhook: Webhook; onMade: (made: Webhook) => void }) {
  const { t } = useTranslation();
  const touches = [["webhooks"], ["deliveries"]];
  const test = useAct((id: string, key) => testWebhook(id, key), touches);
  const change = useAct((active: boolean) => changeWebhook(webhook.id, { active }, webhook.version), touches);
  const rotate = useAct((id: string) => rotateSecret(id), touches, onMade);
  const remove = useAct((id: string) => removeWebhook(id), touches);
  return (
    <Panel title={webhook.name} extra={<StatusTag tone={webhook.active ? "calm" : "neutral"}>{t(webhook.active ? "messages.active" : "messages.paused")}</StatusTag>}>
      <ErrorSummary items={[...test.errors, ...change.errors, ...rotate.errors, ...remove.errors]} />
      <p>{t(`messages.kinds.${webhook.kind}`)} · {webhook.host} · <code>{webhook.events.join(" ")}</code></p>
      {webhook.oldSecretUntil && <p><small>{t("messages.oldSecretUntil", { at: dateTimeText(webhook.oldSecretUntil) })}</small></p>}
      <ButtonRow>
        <Button loading={test.busy} onClick={() => test.run(webhook.id)}>{t("messages.test")}</Button>
        <Link to={`/deliveries?target=${webhook.id}`}><Button tabIndex={-1}>{t("messages.log")}</Button></Link>
        <Button loading={change.busy} onClick={() => change.run(!webhook.active)}>{t(webhook.active ? "messages.pause" : "messages.resume")}</Button>
        {webhook.can.includes("rotate") && <Button loading={rotate.busy} onClick={() => rotate.run(webhook.id)}>{t("messages.rotate")}</Button>}
        <Popconfirm title={t("messages.removeSure", { name: webhook.name })} okText={t("messages.remove")} cancelText={t("kit.cancel")} onConfirm={() => remove.run(webhook.id)}>
          <Button danger loading={remove.busy}>{t("messages.remove")}</Button>
        </Popconfirm>
      </ButtonRow>
    </Panel>
  );
}

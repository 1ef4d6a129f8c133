import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Webhook, WebhookBody, WebhookKind } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { addWebhook } from "./api";
import { patternsIn } from "./patternsIn";

const KINDS: WebhookKind[] = ["webhook", "wecom", "dingtalk", "feishu"];

/** A webhook, whose secret is made here, or a robot, whose secret comes from its own platform. */
export function AddWebhook({ onMade, onClose }: { onMade: (made: Webhook) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<WebhookKind>("webhook");
  const [filled, setFilled] = useState({ name: "", address: "", secret: "", events: "*.case.closed" });
  const [details, setDetails] = useState(false);
  const act = useAct((body: WebhookBody) => addWebhook(body), [["webhooks"]], onMade);
  const robot = kind !== "webhook";
  const line = (name: keyof typeof filled, label: string, more: { help?: string; required?: boolean; long?: boolean } = {}) => (
    <LineField pointer={`/${name}`} label={label} {...more} value={filled[name]} error={act.wrong(`/${name}`)} onChange={(next) => setFilled({ ...filled, [name]: next })} />
  );
  const submit = (): void =>
    act.run({ kind, name: filled.name, address: filled.address, secret: robot && filled.secret ? filled.secret : undefined, events: patternsIn(filled.events), details });
  return (
    <Panel title={t("messages.add")}>
      <PlainForm deliberate label={t("messages.add")} onSubmit={submit}>
        <ErrorSummary items={act.errors} />
        <label>
          {t("messages.kind")}{" "}
          <select value={kind} onChange={(event) => setKind(event.target.value as WebhookKind)}>
            {KINDS.map((each) => <option key={each} value={each}>{t(`messages.kinds.${each}`)}</option>)}
          </select>
        </label>
        {line("name", t("messages.name"))}
        {line("address", t("messages.address"), { help: t("messages.addressHelp") })}
        {robot && line("secret", t("messages.robotSecret"), { required: false, help: t("messages.robotSecretHelp") })}
        {line("events", t("messages.events"), { long: true, help: t("messages.eventsHelp") })}
        {!robot && <label><input type="checkbox" checked={details} onChange={(event) => setDetails(event.target.checked)} /> {t("messages.details")}</label>}
        <ButtonRow>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("messages.addGo")}</Button>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
        </ButtonRow>
      </PlainForm>
    </Panel>
  );
}

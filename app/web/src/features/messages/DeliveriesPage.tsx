import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Delivery } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { Narrow } from "@/kit/Narrow";
import { NativeSelect } from "@/kit/NativeSelect";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag, type Tone } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";
import { DeliveryDialog } from "./DeliveryDialog";
import { readDeliveries, replayDelivery } from "./api";

const STATES = ["waiting", "sent", "dead", "dropped"] as const;
const TONES: Record<Delivery["state"], Tone> = { waiting: "close", sent: "calm", dead: "late", dropped: "neutral" };

/** What went outside, and what did not. */
export function DeliveriesPage() {
  const { t } = useTranslation();
  const target = useSearchParams()[0].get("target") ?? undefined;
  const [state, setState] = useState<string>();
  const [looked, setLooked] = useState<string>();
  const list = usePages(["deliveries", target, state], (cursor) => readDeliveries({ target, state }, cursor));
  const columns: Column<Delivery>[] = [
    { key: "at", title: t("messages.at"), render: (row) => dateTimeText(row.createdAt) },
    { key: "to", title: t("messages.to"), render: (row) => row.name ?? t(`messages.channel.${row.channel === "digest" ? "digest" : "mail"}`) },
    { key: "event", title: t("messages.event"), render: (row) => <Button type="link" onClick={() => setLooked(row.id)}>{row.eventType ? <code>{row.eventType}</code> : t("messages.delivery")}</Button> },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={TONES[row.state]}>{t(`messages.state.${row.state}`)}</StatusTag> },
    { key: "tries", title: t("messages.tries"), align: "end", render: (row) => row.attempts },
    { key: "why", title: t("messages.why"), render: (row) => [row.lastError, row.lastStatus].filter(Boolean).join(" ") || t("kit.none") },
    { key: "again", title: t("messages.again"), render: (row) => (row.can.includes("replay") ? <Replay id={row.id} /> : null) },
  ];
  return (
    <PageFrame title={t("messages.log")} back={{ to: "/webhooks", label: t("messages.outside") }}>
      <Narrow><NativeSelect aria-label={t("cases.state")} any={t("messages.anyState")} value={state ?? ""} options={STATES.map((each) => ({ value: each, label: t(`messages.state.${each}`) }))} onChoose={(next) => setState(next || undefined)} /></Narrow>
      <DataList label={t("messages.log")} query={list} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("messages.noDeliveries")} />} />
      {looked && <DeliveryDialog id={looked} onClose={() => setLooked(undefined)} />}
    </PageFrame>
  );
}

function Replay({ id }: { id: string }) {
  const { t } = useTranslation();
  const act = useAct((delivery: string, key) => replayDelivery(delivery, key), [["deliveries"]]);
  return <Button size="small" loading={act.busy} onClick={() => act.run(id)}>{t("messages.replay")}</Button>;
}

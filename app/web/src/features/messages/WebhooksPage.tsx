import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Webhook } from "@/api/types";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readWebhooks } from "./api";
import { SecretOnce } from "./SecretOnce";
import { WebhookPanel } from "./WebhookPanel";

const AddWebhook = lazy(async () => ({ default: (await import("./AddWebhook")).AddWebhook }));

/** Where the park's news goes outside. */
export function WebhooksPage() {
  const { t } = useTranslation();
  const all = useQuery({ queryKey: ["webhooks"], queryFn: readWebhooks });
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Webhook>();
  const show = (webhook: Webhook): void => {
    setAdding(false);
    if (webhook.secret) setMade(webhook);
  };
  return (
    <PageFrame
      title={t("messages.outside")}
      lead={t("messages.outsideLead")}
      width="reading"
      actions={
        <>
          <Button type="primary" onClick={() => setAdding(true)}>{t("messages.add")}</Button>
          <Link to="/deliveries"><Button tabIndex={-1}>{t("messages.log")}</Button></Link>
          <Link to="/message-words"><Button tabIndex={-1}>{t("messages.words")}</Button></Link>
        </>
      }
    >
      {made?.secret && <SecretOnce name={made.name} secret={made.secret} onClose={() => setMade(undefined)} />}
      {adding && <Suspense fallback={<Skeleton lines={6} />}><AddWebhook onMade={show} onClose={() => setAdding(false)} /></Suspense>}
      {all.isPending && <Skeleton lines={4} />}
      {all.isError && <ProblemNotice error={all.error} retry={() => void all.refetch()} />}
      {all.isSuccess && !all.data.items.length && <EmptyState title={t("messages.noWebhooks")} hint={t("messages.noWebhooksHint")} />}
      {all.data?.items.map((webhook) => <WebhookPanel key={webhook.id} webhook={webhook} onMade={show} />)}
    </PageFrame>
  );
}

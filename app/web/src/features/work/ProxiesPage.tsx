import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "@/kit/NativeSelect";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { readWorkflows } from "@/features/catalog/api";
import { addProxy, endProxy, readProxies } from "./api";
import css from "./Helpers.module.css";
import { PersonPicker } from "./PersonPicker";

const nothing = { proxyId: "", fromOn: "", untilOn: "", workflow: "" };

/** 我的代理: who does my tasks while I am away, and for whom I do. */
export function ProxiesPage() {
  const { t } = useTranslation();
  const [plan, setPlan] = useState(nothing);
  const proxies = useQuery({ queryKey: ["proxies"], queryFn: readProxies });
  const workflows = useQuery({ queryKey: ["catalog", "workflows"], queryFn: readWorkflows, staleTime: 60_000 });
  const adding = useAct((next: typeof nothing, key) => addProxy({ proxyId: next.proxyId || undefined, fromOn: next.fromOn || undefined, untilOn: next.untilOn || undefined, workflow: next.workflow || undefined }, key), [["proxies"]], () => setPlan(nothing));
  const ending = useAct((id: string) => endProxy(id), [["proxies"]]);
  const name = (key?: string | null): string => workflows.data?.items.find((each) => each.key === key)?.name ?? key ?? t("work.proxies.everything");
  return (
    <PageFrame title={t("work.proxies.title")} lead={t("work.proxies.lead")} width="reading">
      <Panel title={t("work.proxies.add")}>
        <PlainForm label={t("work.proxies.add")} onSubmit={() => adding.run(plan)}>
          <ErrorSummary items={adding.errors} />
          <PersonPicker id="proxyId" label={t("work.proxies.to")} value={plan.proxyId ? [plan.proxyId] : []} error={adding.wrong("/proxyId")} onChange={([proxyId = ""]) => setPlan({ ...plan, proxyId })} />
          <LineField pointer="/fromOn" label={t("work.proxies.from")} type="date" required={false} value={plan.fromOn} error={adding.wrong("/fromOn")} onChange={(fromOn) => setPlan({ ...plan, fromOn })} />
          <LineField pointer="/untilOn" label={t("work.proxies.until")} type="date" value={plan.untilOn} error={adding.wrong("/untilOn")} onChange={(untilOn) => setPlan({ ...plan, untilOn })} />
          <FieldFrame id="proxy-scope" label={t("work.proxies.scope")}>
            <NativeSelect id="proxy-scope" aria-label={t("work.proxies.scope")} any={t("work.proxies.everything")} value={plan.workflow} options={(workflows.data?.items ?? []).map((each) => ({ value: each.key, label: each.name }))} onChoose={(workflow) => setPlan({ ...plan, workflow })} />
          </FieldFrame>
          <div><Button type="primary" htmlType="submit" loading={adding.busy}>{t("work.proxies.add")}</Button></div>
        </PlainForm>
      </Panel>
      <Panel>
        {proxies.isPending && <Skeleton lines={4} />}
        {proxies.isError && <ProblemNotice error={proxies.error} retry={() => void proxies.refetch()} />}
        <ErrorSummary items={ending.errors} />
        {proxies.data?.items.length === 0 && <EmptyState title={t("work.proxies.none")} />}
        <ul className={css.list}>
          {proxies.data?.items.map((proxy) => (
            <li key={proxy.id}>
              <span>{proxy.member} → {proxy.proxy} · {t("work.proxies.period", { from: proxy.fromOn, until: proxy.untilOn })} · {name(proxy.workflow)}</span>
              {proxy.runs && <StatusTag tone="accent">{t("work.proxies.runs")}</StatusTag>}
              {proxy.mine && !proxy.ended && <Button size="small" loading={ending.busy} onClick={() => ending.run(proxy.id)}>{t("work.proxies.end")}</Button>}
            </li>
          ))}
        </ul>
      </Panel>
    </PageFrame>
  );
}

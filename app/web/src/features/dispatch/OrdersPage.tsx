import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { OrderRow } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { AsOf } from "@/features/squad/AsOf";
import { inPast } from "@/features/squad/inPast";
import { useAsOf } from "@/features/squad/useAsOf";
import { DataList, type Column } from "@/kit/DataList";
import { dateText, dayText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readOrders } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import { FilterBar, isOn } from "./FilterBar";
import { OrderLevel } from "./OrderLevel";
import { orderTone } from "./tones";

const IssueOrder = lazy(async () => ({ default: (await import("./IssueOrder")).IssueOrder }));
const states = Object.keys(orderTone) as OrderRow["state"][];
const colours: OrderRow["level"][] = ["RED", "YELLOW", "BLUE"];

/** Blue, yellow and red orders, newest first. */
export function OrdersPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [issuing, setIssuing] = useState(false);
  const mayIssue = useMe().data?.rights.includes("squad.supervise") ?? false;
  const [asOf, setAsOf] = useAsOf();
  const filter = { level: colours.find((each) => each === params.get("level")), state: states.find((each) => each === params.get("state")), open: isOn(params, "open", true) || undefined, project: params.get("project") ?? undefined, asOf };
  const orders = usePages(["dispatch", "orders", filter], (cursor) => readOrders(filter, cursor));
  const columns: Column<OrderRow>[] = [
    { key: "reason", title: t("dispatch.orders.reason"), render: (row) => row.reason },
    { key: "level", title: t("dispatch.orders.levelName"), render: (row) => <OrderLevel level={row.level} /> },
    { key: "state", title: t("dispatch.state"), render: (row) => <><StatusTag tone={orderTone[row.state]}>{t(`dispatch.orders.state.${row.state}`)}</StatusTag> {row.late > 0 && <StatusTag tone="late">{t("dispatch.orders.late", { n: row.late })}</StatusTag>}</> },
    { key: "project", title: t("dispatch.project"), render: (row) => row.projectName },
    { key: "handler", title: t("dispatch.orders.handler"), render: (row) => row.handler?.name },
    { key: "issuedBy", title: t("dispatch.orders.issuedBy"), render: (row) => row.issuedBy?.name ?? t("dispatch.orders.byRule") },
    { key: "issuedAt", title: t("dispatch.orders.issuedAt"), render: (row) => dateText(row.issuedAt) },
    { key: "newDate", title: t("dispatch.orders.newDate"), render: (row) => row.newDate && dayText(row.newDate) },
    { key: "number", title: t("dispatch.number"), phone: "hidden", render: (row) => row.number },
  ];
  return (
    <DispatchFrame part="orders" title={t("dispatch.orders.title")} lead={t("dispatch.orders.lead")} actions={mayIssue && !asOf && !issuing && <Button type="primary" onClick={() => setIssuing(true)}>{t("dispatch.orders.issue")}</Button>}>
      {issuing && !asOf && <Suspense fallback={<Skeleton lines={6} />}><IssueOrder project={filter.project} onClose={() => setIssuing(false)} /></Suspense>}
      <FilterBar
        choices={[
          { name: "level", any: t("dispatch.any.level"), options: colours.map((value) => ({ value, label: t(`dispatch.orders.level.${value}`) })) },
          { name: "state", any: t("dispatch.any.state"), options: states.map((value) => ({ value, label: t(`dispatch.orders.state.${value}`) })) },
        ]}
        switches={[{ name: "open", label: t("dispatch.onlyOpen"), absent: true }]}
      />
      <AsOf day={asOf} onChange={setAsOf} />
      <DataList label={t("dispatch.orders.title")} query={orders} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/dispatch/orders/${row.id}${inPast(asOf)}`} empty={<EmptyState title={t("dispatch.orders.empty")} hint={t(asOf ? "dispatch.emptyThen" : "dispatch.orders.emptyHint")} />} />
    </DispatchFrame>
  );
}

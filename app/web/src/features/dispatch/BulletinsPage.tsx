import { useTranslation } from "react-i18next";
import type { Bulletin } from "@/api/types";
import { DataList, type Column } from "@/kit/DataList";
import { dateText, monthText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readBulletins } from "./api";
import { DispatchFrame } from "./DispatchFrame";
import { field, number } from "./loose";

/** Monthly bulletins, newest first. */
export function BulletinsPage() {
  const { t } = useTranslation();
  const bulletins = usePages(["dispatch", "bulletins"], readBulletins);
  const columns: Column<Bulletin>[] = [
    { key: "month", title: t("dispatch.bulletins.month"), render: (row) => monthText(row.month) },
    { key: "state", title: t("dispatch.state"), render: (row) => <StatusTag tone={row.publishedAt ? "calm" : "close"}>{t(row.publishedAt ? "dispatch.bulletins.published" : "dispatch.bulletins.draft")}</StatusTag> },
    { key: "missing", title: t("dispatch.weeks.missing"), align: "end", render: (row) => String(number(field(row.content, "reports"), "missing")) },
    { key: "red", title: t("dispatch.orders.level.RED"), align: "end", render: (row) => String(number(field(row.content, "orders"), "red")) },
    { key: "dueAt", title: t("dispatch.bulletins.dueAt"), render: (row) => dateText(row.dueAt) },
    { key: "publishedAt", title: t("dispatch.bulletins.publishedAt"), render: (row) => row.publishedAt && dateText(row.publishedAt) },
  ];
  return (
    <DispatchFrame part="bulletins" title={t("dispatch.bulletins.title")} lead={t("dispatch.bulletins.lead")}>
      <DataList label={t("dispatch.bulletins.title")} query={bulletins} columns={columns} rowKey={(row) => row.month} rowLink={(row) => `/dispatch/bulletins/${row.month}`} empty={<EmptyState title={t("dispatch.bulletins.empty")} hint={t("dispatch.bulletins.emptyHint")} />} />
    </DispatchFrame>
  );
}

import { useTranslation } from "react-i18next";
import type { NoticeRow } from "@/api/types";
import { noticeTone } from "@/features/open/callTone";
import { DataList, type Column } from "@/kit/DataList";
import { dateText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readNotices } from "./api";
import { SupervisionPanel } from "./SupervisionPanel";

/** Every public notice of the park, with how many objected. */
export function PublicityPage() {
  const { t } = useTranslation();
  const notices = usePages(["publicity"], readNotices);
  const columns: Column<NoticeRow>[] = [
    { key: "title", title: t("publicity.notice"), render: (row) => row.title },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={noticeTone[row.state]}>{t(`open.notices.state.${row.state}`)}</StatusTag> },
    { key: "span", title: t("publicity.span"), render: (row) => t("funds.span", { from: dateText(row.from), until: dateText(row.until) }) },
    { key: "objections", title: t("publicity.objections"), render: (row) => (row.objections === undefined ? t("kit.none") : row.objections ? <StatusTag tone="close">{t("publicity.count", { n: row.objections })}</StatusTag> : t("publicity.none")) },
  ];
  return (
    <PageFrame title={t("publicity.title")} lead={t("publicity.lead")}>
      <DataList label={t("publicity.title")} query={notices} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/publicity/${row.id}`} empty={<EmptyState title={t("publicity.empty")} hint={t("publicity.emptyHint")} />} />
      <SupervisionPanel />
    </PageFrame>
  );
}

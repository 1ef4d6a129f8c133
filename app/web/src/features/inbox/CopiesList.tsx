import { useTranslation } from "react-i18next";
import type { CopiedCase } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readCopies } from "./api";

/** Cases somebody showed me or named me in; one that is opened has been looked at. */
export function CopiesList() {
  const { t } = useTranslation();
  const copies = usePages(["copies"], readCopies);
  const columns: Column<CopiedCase>[] = [
    { key: "title", title: t("cases.title"), render: (row) => row.caseTitle },
    { key: "number", title: t("cases.number"), render: (row) => row.caseNumber },
    { key: "kind", title: t("inbox.copies.why"), render: (row) => <>{row.kind === "mention" ? t("inbox.copies.kind.mention") : t("inbox.copies.kind.copy")}{!row.read && <> <StatusTag tone="accent">{t("inbox.copies.unread")}</StatusTag></>}</> },
    { key: "words", title: t("work.comment"), render: (row) => row.words },
    { key: "by", title: t("inbox.copies.by"), render: (row) => row.by },
    { key: "at", title: t("inbox.copies.at"), render: (row) => dateTimeText(row.at) },
  ];
  return <DataList label={t("inbox.view.copied")} query={copies} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/cases/${row.caseId}?copy=${row.id}`} empty={<EmptyState title={t("inbox.empty.copied")} hint={t("inbox.emptyHint.copied")} />} />;
}

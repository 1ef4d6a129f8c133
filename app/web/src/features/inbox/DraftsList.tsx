import { useTranslation } from "react-i18next";
import type { ApplicationRow } from "@/api/types";
import { readApplications } from "@/features/seedfund/api";
import { untilText } from "@/kit/dates";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { usePages } from "@/kit/usePages";

/** What was begun and not handed in. */
export function DraftsList() {
  const { t } = useTranslation();
  const drafts = usePages(["seedfund", "applications", "drafts"], (cursor) => readApplications({ mine: true, state: "DRAFT" }, cursor));
  const columns: Column<ApplicationRow>[] = [
    { key: "title", title: t("seedfund.mine.project"), render: (row) => row.title ?? t("seedfund.mine.untitled") },
    { key: "round", title: t("seedfund.mine.round"), render: (row) => row.round.title },
    { key: "until", title: t("seedfund.mine.until"), render: (row) => t("kit.deadline.until", { date: untilText(row.round.closesAt) }) },
  ];
  return <DataList label={t("inbox.view.drafts")} query={drafts} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/applications/${row.id}`} empty={<EmptyState title={t("inbox.empty.drafts")} hint={t("inbox.emptyHint.drafts")} />} />;
}

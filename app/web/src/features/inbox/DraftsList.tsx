import { DeleteOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { DraftRow } from "@/api/types";
import { discardDraft, readDrafts } from "@/features/drafts/api";
import { dateText, dateTimeText, daysUntil, untilText } from "@/kit/dates";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";

/** Days before a forgotten draft goes within which its owner is warned. */
const SOON = 30;

/** What was begun and not handed in: answers to tasks, papers that would begin a case, applications. */
export function DraftsList() {
  const { t } = useTranslation();
  const drafts = usePages(["drafts"], readDrafts);
  const discard = useAct((id: string) => discardDraft(id), [["drafts"], ["tasks", "counts"]]);
  const ask = (id: string): void => void Modal.confirm({ title: t("inbox.drafts.sure"), okText: t("inbox.drafts.go"), cancelText: t("kit.cancel"), onOk: () => discard.run(id) });
  const columns: Column<DraftRow>[] = [
    { key: "title", title: t("inbox.drafts.what"), render: (row) => titleOf(row) || (row.open ? t("inbox.drafts.untitled") : t("inbox.drafts.elsewhere")) },
    { key: "kind", title: t("inbox.drafts.kind"), render: (row) => [t(`inbox.drafts.kinds.${row.kind}`), row.context ?? row.workflow.name, row.stepName].filter(Boolean).join(" · ") },
    { key: "until", title: t("seedfund.mine.until"), render: (row) => row.until && t("kit.deadline.until", { date: untilText(row.until) }) },
    { key: "savedAt", title: t("inbox.drafts.savedAt"), render: (row) => <>{dateTimeText(row.savedAt)}{row.keptUntil && daysUntil(row.keptUntil) <= SOON && <><br /><StatusTag tone="close">{t("inbox.drafts.keptUntil", { day: dateText(row.keptUntil) })}</StatusTag></>}</> },
    {
      key: "can",
      title: "",
      render: (row) =>
        row.can.includes("discard") && (
          <Button size="small" icon={<DeleteOutlined />} loading={discard.busy} aria-label={t("inbox.drafts.discard", { title: titleOf(row) || row.workflow.name })} onClick={() => ask(row.id)}>{t("inbox.drafts.go")}</Button>
        ),
    },
  ];
  return <DataList label={t("inbox.view.drafts")} query={drafts} columns={columns} rowKey={(row) => row.id} rowLink={(row) => pathOf(row)} empty={<EmptyState title={t("inbox.empty.drafts")} hint={t("inbox.emptyHint.drafts")} />} />;
}

const titleOf = (row: DraftRow): string => [row.caseNumber, row.title].filter(Boolean).join(" ");

/** Where it is gone on with; nowhere while the task lies with somebody else. */
function pathOf(row: DraftRow): string | undefined {
  switch (row.kind) {
    case "application":
      return `/applications/${row.id}`;
    case "start":
      return `/cases/new/${row.workflow.key}`;
    case "task":
      return row.open ? `/tasks/${row.task}` : undefined;
  }
}

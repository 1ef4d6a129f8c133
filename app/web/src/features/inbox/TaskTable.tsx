import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Page, TaskRow } from "@/api/types";
import { taskPath } from "@/features/cases/taskPath";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { Deadline } from "@/kit/Deadline";
import { EmptyState } from "@/kit/EmptyState";
import { StatusTag } from "@/kit/StatusTag";
import { Tick } from "@/kit/Tick";
import css from "./InboxPage.module.css";
import type { TaskView } from "./views";

interface Props {
  view: TaskView;
  narrowed: boolean;
  tasks: UseInfiniteQueryResult<InfiniteData<Page<TaskRow>>>;
  ticked: string[];
  onTick: (id: string) => void;
}

/** The tasks of a view. */
export function TaskTable({ view, narrowed, tasks, ticked, onTick }: Props) {
  const { t } = useTranslation();
  const until: Column<TaskRow> = view === "done"
    ? { key: "done", title: t("inbox.doneAt"), render: (row) => dateTimeText(row.doneAt ?? row.openedAt) }
    : { key: "due", title: t("cases.due"), render: (row) => <Deadline dueAt={row.dueAt} light={row.light} provisional={row.provisional} /> };
  const columns: Column<TaskRow>[] = [
    { key: "title", title: t("cases.title"), render: (row) => row.caseTitle },
    { key: "number", title: t("cases.number"), render: (row) => <span className={css.number}>{row.caseNumber}</span> },
    { key: "company", title: t("inbox.company"), render: (row) => row.company },
    { key: "workflow", title: t("inbox.workflow"), render: (row) => row.workflow.name, phone: "hidden" },
    { key: "step", title: t("inbox.step"), render: (row) => <>{row.stepName}{row.leftBy && <> <StatusTag tone="close">{t("inbox.leftBy")}</StatusTag></>}</> },
    ...(view === "todo" ? [{ key: "whose", title: t("inbox.whose"), render: (row: TaskRow) => t(row.mine ? "inbox.mine" : "inbox.group") }] : []),
    ...(view === "done" ? [{ key: "outcome", title: t("inbox.outcome"), render: (row: TaskRow) => row.outcomeName }] : []),
    until,
    ...(view === "done" ? [] : [{
      key: "pick",
      title: t("inbox.batch.pick"),
      render: (row: TaskRow) => <Tick label={t("inbox.batch.pickOf", { title: row.caseTitle })} ticked={ticked.includes(row.id)} onToggle={() => onTick(row.id)} />,
    }]),
  ];
  return (
    <DataList
      label={t(`inbox.view.${view}`)}
      query={tasks}
      columns={columns}
      rowKey={(row) => row.id}
      rowLink={(row) => (view !== "done" ? taskPath(row) : row.recused ? undefined : `/cases/${row.caseId}`)}
      empty={<EmptyState title={t(narrowed ? "inbox.empty.filtered" : `inbox.empty.${view}`)} hint={t(narrowed ? "inbox.emptyHint.filtered" : `inbox.emptyHint.${view}`)} />}
    />
  );
}

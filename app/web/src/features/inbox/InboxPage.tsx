import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useSearchParams } from "react-router";
import type { TaskRow } from "@/api/types";
import { taskPath } from "@/features/cases/taskPath";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { Deadline } from "@/kit/Deadline";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { Tick } from "@/kit/Tick";
import { usePages } from "@/kit/usePages";
import { readTasks } from "./api";
import { BatchBar } from "./BatchBar";
import css from "./InboxPage.module.css";
import { InboxTabs } from "./InboxTabs";
import { useCounts } from "./useCounts";
import { useListKeys } from "./useListKeys";
import { viewOf } from "./views";

/** What waits for me, what nobody has taken, what I have done. */
export function InboxPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const view = viewOf(params.get("view"));
  const told = (useLocation().state as { done?: string } | null)?.done;
  const tasks = usePages(["tasks", view], (cursor) => readTasks(view, cursor));
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const [ticked, setTicked] = useState<string[]>([]);
  const rows = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const picked = rows.filter((row) => ticked.includes(row.id));
  const toggle = (id: string): void => setTicked(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id]);
  const until: Column<TaskRow> = view === "done"
    ? { key: "done", title: t("inbox.doneAt"), render: (row) => dateTimeText(row.doneAt ?? row.openedAt) }
    : { key: "due", title: t("cases.due"), render: (row) => <Deadline dueAt={row.dueAt} light={row.light} /> };
  const columns: Column<TaskRow>[] = [
    { key: "title", title: t("cases.title"), render: (row) => row.caseTitle },
    { key: "number", title: t("cases.number"), render: (row) => <span className={css.number}>{row.caseNumber}</span> },
    { key: "workflow", title: t("inbox.workflow"), render: (row) => row.workflow.name, phone: "hidden" },
    { key: "step", title: t("inbox.step"), render: (row) => row.stepName },
    ...(view === "todo" ? [{ key: "whose", title: t("inbox.whose"), render: (row: TaskRow) => t(row.mine ? "inbox.mine" : "inbox.group") }] : []),
    ...(view === "done" ? [{ key: "outcome", title: t("inbox.outcome"), render: (row: TaskRow) => row.outcomeName }] : []),
    until,
    ...(view === "done" ? [] : [{
      key: "pick",
      title: t("inbox.batch.pick"),
      render: (row: TaskRow) => <Tick label={t("inbox.batch.pickOf", { title: row.caseTitle })} ticked={ticked.includes(row.id)} onToggle={() => toggle(row.id)} />,
    }]),
  ];
  return (
    <PageFrame title={t("inbox.title")} lead={<span className={css.keys}>{t("inbox.keys")}</span>}>
      {told && <Panel tone="calm"><p role="status">{told}</p></Panel>}
      <InboxTabs view={view} counts={useCounts().data} />
      <div ref={list}>
        <DataList
          label={t(`inbox.view.${view}`)}
          query={tasks}
          columns={columns}
          rowKey={(row) => row.id}
          rowLink={(row) => (view !== "done" ? taskPath(row) : row.recused ? undefined : `/cases/${row.caseId}`)}
          empty={<EmptyState title={t(`inbox.empty.${view}`)} hint={t(`inbox.emptyHint.${view}`)} />}
        />
      </div>
      <BatchBar rows={picked} onClear={() => setTicked([])} />
    </PageFrame>
  );
}

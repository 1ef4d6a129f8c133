import { lazy, Suspense, useState } from "react";
import { useSearchParams } from "react-router";
import { usePages } from "@/kit/usePages";
import { readTasks } from "./api";
import { BatchBar } from "./BatchBar";
import { filterOf, isNarrowed } from "./filterOf";
import css from "./TaskDesk.module.css";
import { TaskTable } from "./TaskTable";
import type { TaskView } from "./views";

// The list does not wait for what narrows it.
const InboxFilter = lazy(async () => ({ default: (await import("./InboxFilter")).InboxFilter }));

/** The tasks of a view, narrowed and ordered as the address says, and one decision for those that are ticked. */
export function TaskDesk({ view }: { view: TaskView }) {
  const [params] = useSearchParams();
  const filter = filterOf(params);
  const tasks = usePages(["tasks", view, filter], (cursor) => readTasks(view, cursor, undefined, filter));
  const [ticked, setTicked] = useState<string[]>([]);
  const rows = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const toggle = (id: string): void => setTicked(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id]);
  return (
    <>
      <Suspense fallback={<div className={css.room} />}><InboxFilter view={view} filter={filter} /></Suspense>
      <TaskTable view={view} narrowed={isNarrowed(filter)} tasks={tasks} ticked={ticked} onTick={toggle} />
      <BatchBar rows={rows.filter((row) => ticked.includes(row.id))} onClear={() => setTicked([])} />
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import type { TaskRow } from "@/api/types";
import { readTasks } from "@/features/inbox/api";

export interface Queue {
  /** 1 for the first; 0 while it is not known. */
  at: number;
  of: number;
  next?: string;
}

/** The sheets that still wait at the same step, most urgent first. */
export function useQueue(task: TaskRow): Queue {
  const waiting = useQuery({ queryKey: ["tasks", "todo", "queue"], queryFn: () => readTasks("todo", undefined, 100) });
  return placeIn(waiting.data?.items ?? [], task);
}

export function placeIn(tasks: TaskRow[], task: Pick<TaskRow, "id" | "step" | "workflow">): Queue {
  const queue = tasks
    .filter((each) => each.step === task.step && each.workflow.key === task.workflow.key)
    .sort((one, other) => (one.dueAt ?? "9").localeCompare(other.dueAt ?? "9") || one.id.localeCompare(other.id));
  const at = queue.findIndex((each) => each.id === task.id);
  const next = queue[at + 1] ?? queue.find((each) => each.id !== task.id);
  return { at: at + 1, of: queue.length, next: next?.id };
}

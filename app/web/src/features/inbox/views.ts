import type { TaskCounts } from "@/api/types";

export const taskViews = ["todo", "claimable", "mine", "done"] as const;
export type TaskView = (typeof taskViews)[number];

export const viewOf = (word: string | null): TaskView => taskViews.find((view) => view === word) ?? "todo";

/** The server counts what I may answer and what nobody has taken; the rest is mine alone. */
export function countOf(view: TaskView, counts: TaskCounts | undefined): number | undefined {
  if (!counts) return undefined;
  switch (view) {
    case "todo":
      return counts.todo;
    case "claimable":
      return counts.claimable;
    case "mine":
      return counts.todo - counts.claimable;
    case "done":
      return undefined;
  }
}

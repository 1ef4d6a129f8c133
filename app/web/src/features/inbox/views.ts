import type { TaskCounts } from "@/api/types";

/** Views of tasks; the server knows them by these words. */
export const taskViews = ["todo", "claimable", "mine", "done"] as const;
export type TaskView = (typeof taskViews)[number];

/** Besides, what one began, was shown, or has not handed in yet. */
export const inboxViews = [...taskViews, "started", "copied", "drafts"] as const;
export type InboxView = (typeof inboxViews)[number];

export const viewOf = (word: string | null): InboxView => inboxViews.find((view) => view === word) ?? "todo";

export const isTaskView = (view: InboxView): view is TaskView => taskViews.some((each) => each === view);

/** What lies in a view, counted by the server. */
export const countOf = (view: InboxView, counts: TaskCounts | undefined): number | undefined => counts?.[view];

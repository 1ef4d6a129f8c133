import type { TaskRow } from "@/api/types";

/** A correction has its own page with both versions side by side; every other task opens in the inbox. */
export const taskPath = (task: Pick<TaskRow, "id" | "step">): string => (task.step === "correction" ? `/corrections/${task.id}` : `/tasks/${task.id}`);

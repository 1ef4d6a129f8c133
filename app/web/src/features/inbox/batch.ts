import type { TaskRow } from "@/api/types";

export const MOST = 50;

/** One decision fits all of them: the same step of the same workflow, and no more than the server takes. */
export const isBatch = (rows: TaskRow[]): boolean =>
  rows.length > 0 && rows.length <= MOST && new Set(rows.map((row) => `${row.workflow.key}/${row.step}`)).size === 1;

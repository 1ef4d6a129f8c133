import type { FieldValue, FormValues, Task } from "@/api/types";
import { readTask } from "@/features/cases/api";
import { keepTaskDraft } from "./api";
import { type Typed, useTyped } from "./useTyped";

/** What a person leans to and says beside the form; no field can be called so. */
export const OUTCOME = "/outcome";
export const COMMENT = "/comment";

/**
 * What is typed into a task, with the choice and the comment beside it.
 *
 * @param fill what stands in the form when it is opened, with the draft's fields where there is one
 * @param own  the part that is this step's to write
 */
export function useTaskDraft(sheet: Task, fill: (sheet: Task, draft: FormValues | undefined) => FormValues, own: (data: FormValues) => FormValues): Typed {
  const id = sheet.task.id;
  const kept = (read: Task) => ({
    data: { ...fill(read, read.draft?.data as FormValues | undefined), [OUTCOME]: read.draft?.outcome ?? null, [COMMENT]: read.draft?.comment ?? null },
    version: read.draft?.version ?? 0,
    savedAt: read.draft?.savedAt,
  });
  return useTyped(`task.${id}`, kept(sheet), {
    save: ({ [OUTCOME]: outcome, [COMMENT]: comment, ...data }, version) => keepTaskDraft(id, { outcome: word(outcome), comment: word(comment), data: own(data) }, version),
    read: async () => kept(await readTask(id)),
  });
}

const word = (value: FieldValue): string | undefined => (typeof value === "string" && value ? value : undefined);

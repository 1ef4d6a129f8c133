import type { BlockerRow, FieldValue, FormValues, NewBlocker } from "@/api/types";

const grades: BlockerRow["grade"][] = ["NORMAL", "PRESSING", "URGENT"];
const line = (value: FieldValue): string | undefined => (typeof value === "string" && value ? value : undefined);

/** The problem form's values as the server takes a blocker. */
export const problemBody = (projectId: string, data: FormValues): NewBlocker => ({
  projectId,
  category: line(data["category"]),
  grade: grades.find((each) => each === data["grade"]),
  description: line(data["description"]),
  impact: line(data["impact"]),
  needs: line(data["needs"]),
  wantedBy: line(data["wantedBy"]),
});

import type { TaskRow } from "@/api/types";
import { CompareWeeks } from "./CompareWeeks";
import { SlipPanel } from "./SlipPanel";
import { useReportOf } from "./useReportOf";

/** Beside the chief's review: the correction slip, and this week against the last. */
export function WeeklyBeside({ task }: { task: TaskRow }) {
  const report = useReportOf(task.caseId);
  if (!report) return null;
  return (
    <>
      {report.amendment && <SlipPanel slip={report.amendment} />}
      <CompareWeeks content={report.content} last={report.last} />
    </>
  );
}

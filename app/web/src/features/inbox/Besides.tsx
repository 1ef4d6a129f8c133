import { lazy, Suspense, type ComponentType } from "react";
import type { TaskRow } from "@/api/types";
import { Skeleton } from "@/kit/Skeleton";

/** What a feature lays beside the papers of one of its steps, by workflow and step. */
const besides: Record<string, ComponentType<{ caseId: string; task: TaskRow }>> = {
  "seedfund/eligibility-review": lazy(async () => ({ default: (await import("@/features/seedfund/EligibilityBeside")).EligibilityBeside })),
  "squad-weekly-dispatch/review": lazy(async () => ({ default: (await import("@/features/dispatch/WeeklyBeside")).WeeklyBeside })),
  "squad-weekly-dispatch/review-office": lazy(async () => ({ default: (await import("@/features/dispatch/WeeklyBeside")).WeeklyBeside })),
};

export function Besides({ task }: { task: TaskRow }) {
  const Beside = besides[`${task.workflow.key}/${task.step}`];
  return Beside ? <Suspense fallback={<Skeleton lines={6} />}><Beside caseId={task.caseId} task={task} /></Suspense> : null;
}

import { lazy, Suspense, type ComponentType } from "react";
import type { TaskRow } from "@/api/types";
import { Skeleton } from "@/kit/Skeleton";

/** What a feature lays beside the papers of one of its steps, by workflow and step. */
const besides: Record<string, ComponentType<{ caseId: string }>> = {
  "seedfund/eligibility-review": lazy(async () => ({ default: (await import("@/features/seedfund/EligibilityBeside")).EligibilityBeside })),
};

export function Besides({ task }: { task: TaskRow }) {
  const Beside = besides[`${task.workflow.key}/${task.step}`];
  return Beside ? <Suspense fallback={<Skeleton lines={6} />}><Beside caseId={task.caseId} /></Suspense> : null;
}

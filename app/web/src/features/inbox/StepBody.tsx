import { type ComponentProps, type ComponentType, lazy, Suspense } from "react";
import type { TaskRow } from "@/api/types";
import { FormBody } from "@/features/forms/FormBody";
import { Skeleton } from "@/kit/Skeleton";

export interface StepBodyProps extends ComponentProps<typeof FormBody> {
  task: TaskRow;
}

const weekly = lazy(async () => ({ default: (await import("@/features/dispatch/ReportBody")).ReportBody }));

/** Forms a feature lays out itself, by workflow and step: those that are filled in every week, on a phone. */
const bodies: Record<string, ComponentType<StepBodyProps>> = {
  "squad-weekly-dispatch/report": weekly,
  "squad-weekly-dispatch/amend": weekly,
};

export function StepBody(props: StepBodyProps) {
  const { task, ...form } = props;
  const Body = bodies[`${task.workflow.key}/${task.step}`];
  return Body ? <Suspense fallback={<Skeleton lines={8} />}><Body {...props} /></Suspense> : <FormBody {...form} />;
}

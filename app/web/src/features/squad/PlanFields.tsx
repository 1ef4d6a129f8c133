import type { SquadSheet } from "@/api/types";
import { CurveFields } from "./CurveFields";
import { MilestoneFields } from "./MilestoneFields";
import type { PlanDraft } from "./planDraft";

interface Props {
  project: SquadSheet;
  draft: PlanDraft;
  /** Where the plan stands in what is sent. */
  at: "" | "/plan";
  wrong: (pointer: string) => string | undefined;
  onChange: (draft: PlanDraft) => void;
}

/** Milestones and months of a plan. */
export function PlanFields({ project, draft, at, wrong, onChange }: Props) {
  return (
    <>
      <MilestoneFields project={project} points={draft.points} at={at} wrong={wrong} onChange={(points) => onChange({ ...draft, points })} />
      <CurveFields project={project} months={draft.months} at={at} wrong={wrong} onChange={(months) => onChange({ ...draft, months })} />
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import type { SquadSheet } from "@/api/types";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readInvested, readLights, readPlan, readPlanChanges } from "./api";
import { FactsPanel } from "./FactsPanel";
import { HistoryPanel } from "./HistoryPanel";
import { InvestmentPanel } from "./InvestmentPanel";
import { LightsPanel } from "./LightsPanel";
import { MattersPanel } from "./MattersPanel";
import { mattersOf } from "./matters";
import { MilestonesPanel } from "./MilestonesPanel";
import { PaymentsPanel } from "./PaymentsPanel";
import { PeoplePanel } from "./PeoplePanel";
import { PlanChangesPanel } from "./PlanChangesPanel";
import css from "./ProjectRoom.module.css";
import { ProofsPanel } from "./ProofsPanel";
import { RunningPanel } from "./RunningPanel";

/** The answer first: light, why, who. Below it what the answer is made of. */
export function ProjectRoom({ project, asOf }: { project: SquadSheet; asOf?: string }) {
  const { id } = project;
  const lights = useQuery({ queryKey: ["squad", "lights", id, asOf], queryFn: () => readLights(id, asOf) });
  const plan = useQuery({ queryKey: ["squad", "plan", id, asOf], queryFn: () => readPlan(id, asOf) });
  const invested = useQuery({ queryKey: ["squad", "invested", id, asOf], queryFn: () => readInvested(id, asOf) });
  const changes = useQuery({ queryKey: ["squad", "changes", id], queryFn: () => readPlanChanges(id), enabled: !asOf });
  const matters = asOf ? [] : mattersOf(project, plan.data, lights.data?.light?.aspects ?? [], changes.data?.items ?? [], lights.data?.exemptions ?? []);
  return (
    <div className={css.layout}>
      <div className={css.main}>
        {lights.isPending || plan.isPending ? <Skeleton lines={4} /> : <MattersPanel project={project} light={lights.data?.light} plan={plan.data} matters={matters} asOf={asOf} />}
        {lights.isError && <ProblemNotice error={lights.error} retry={() => void lights.refetch()} />}
        {plan.isError && <ProblemNotice error={plan.error} retry={() => void plan.refetch()} />}
        <RunningPanel project={id} asOf={asOf} />
        {plan.data && <MilestonesPanel project={project} plan={plan.data} asOf={asOf} />}
        {plan.data && invested.data && <InvestmentPanel project={project} plan={plan.data} invested={invested.data.items} />}
        <PaymentsPanel project={project} asOf={asOf} />
        {plan.data && changes.data && <PlanChangesPanel project={project} plan={plan.data} changes={changes.data.items} />}
        <HistoryPanel project={project} />
      </div>
      <div className={css.side}>
        <PeoplePanel project={project} />
        {lights.data && <LightsPanel project={project} lights={lights.data} milestones={plan.data?.milestones ?? []} now={!asOf} />}
        <ProofsPanel project={project} asOf={asOf} />
        <FactsPanel project={project} />
      </div>
    </div>
  );
}

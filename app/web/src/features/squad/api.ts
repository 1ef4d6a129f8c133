import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import { idempotent, newKey } from "@/api/idempotency";
import { save } from "@/api/save";
import type { Page, SquadAlike, SquadBaseline, SquadBody, SquadCourseBody, SquadDifference, SquadDue, SquadDueDays, SquadDueFilter, SquadExemption, SquadExemptionBody, SquadFilter, SquadImport, SquadImported, SquadInvested, SquadInvestedBody, SquadLights, SquadOverrideBody, SquadPlan, SquadPlanBody, SquadPlanChange, SquadPlanChangeBody, SquadPortfolio, SquadProject, SquadProof, SquadProofBody, SquadReachBody, SquadRules, SquadRulesBody, SquadScheduled, SquadSheet, SquadSlip, SquadSlipBody, SquadStageBody, SquadStageCount, SquadTargets, SquadTargetsBody, SquadVersion } from "@/api/types";

const of = (id: string) => ({ params: { path: { id } } });
const on = (id: string, key: string) => ({ ...of(id), headers: idempotent(key) });

export const readProjects = (filter: SquadFilter, cursor?: string, limit?: number): Promise<Page<SquadProject>> =>
  answer(api.GET("/squad/projects", { params: { query: { ...filter, cursor, limit } } }));

/** How many stand at each stage, whatever page of them is shown. */
export const countStages = (filter: Omit<SquadFilter, "stage">): Promise<Page<SquadStageCount>> => answer(api.GET("/squad/stages", { params: { query: filter } }));

/** Milestones due in a span of days; late ones may be asked for without a first day. */
export const readDue = (span: { from?: string; to: string }, filter: SquadDueFilter, cursor?: string): Promise<Page<SquadDue>> =>
  answer(api.GET("/squad/milestones", { params: { query: { ...span, ...filter, cursor, limit: 100 } } }));
export const readDueDays = (span: { from: string; to: string }, filter: Omit<SquadDueFilter, "state">): Promise<SquadDueDays> => answer(api.GET("/squad/milestones/days", { params: { query: { ...span, ...filter } } }));

/** As many as the strip of weeks may hold. */
const MOST = 2_000;

/** All projects of the library, for pages that show them side by side. */
export async function readLibrary(asOf?: string): Promise<SquadProject[]> {
  const all: SquadProject[] = [];
  let cursor: string | undefined;
  do {
    const page = await readProjects({ library: "ADMITTED", asOf }, cursor, 100);
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor && all.length < MOST);
  return all;
}

export const readProject = (id: string, asOf?: string): Promise<SquadSheet> => answer(api.GET("/squad/projects/{id}", { params: { path: { id }, query: { asOf } } }));
export const registerProject = (body: SquadBody, key: string): Promise<SquadSheet> => answer(api.POST("/squad/projects", { body, headers: idempotent(key) }));
export const rewriteProject = (id: string, body: SquadBody, version: number): Promise<SquadSheet> =>
  answer(api.PUT("/squad/projects/{id}", { params: { path: { id }, header: ifMatch(version) }, body }));
/** Nothing is kept by asking, so that a key is needed only because every POST has one. */
export const findAlike = (name: string, ownerUscc: string): Promise<{ items: SquadAlike[] }> => answer(api.POST("/squad/projects/duplicate-checks", { body: { name, ownerUscc }, headers: idempotent(newKey()) }));
export const propose = (id: string, key: string): Promise<{ caseId: string; number: string }> => answer(api.POST("/squad/projects/{id}/proposals", on(id, key)));
export const moveProject = (id: string, body: SquadStageBody, key: string): Promise<SquadSheet> => answer(api.POST("/squad/projects/{id}/stages", { ...on(id, key), body }));
export const haltProject = (id: string, body: SquadCourseBody, key: string): Promise<SquadSheet> => answer(api.POST("/squad/projects/{id}/courses", { ...on(id, key), body }));
export const readSlips = (id: string): Promise<Page<SquadSlip>> => answer(api.GET("/squad/projects/{id}/hand-overs", of(id)));
export const handOverPart = (id: string, body: SquadSlipBody, key: string): Promise<SquadSheet> => answer(api.POST("/squad/projects/{id}/hand-overs", { ...on(id, key), body }));
export const readProofs = (id: string, asOf?: string): Promise<Page<SquadProof>> => answer(api.GET("/squad/projects/{id}/evidence", { params: { path: { id }, query: { asOf } } }));
export const prove = (id: string, body: SquadProofBody, key: string): Promise<SquadProof> => answer(api.POST("/squad/projects/{id}/evidence", { ...on(id, key), body }));
export const saveProof = (id: string, proof: SquadProof, name: string): Promise<void> => save(`/squad/projects/${id}/evidence/${proof.id}/file`, name);
export const readVersions = (id: string): Promise<Page<SquadVersion>> => answer(api.GET("/squad/projects/{id}/history", of(id)));
export const readDifferences = (from: string, to: string): Promise<Page<SquadDifference>> => answer(api.GET("/squad/differences", { params: { query: { from, to } } }));

export const readPlan = (id: string, asOf?: string): Promise<SquadPlan> => answer(api.GET("/squad/projects/{id}/plan", { params: { path: { id }, query: { asOf } } }));
export const drawPlan = (id: string, body: SquadPlanBody, version: number): Promise<SquadPlan> =>
  answer(api.PUT("/squad/projects/{id}/plan", { params: { path: { id }, header: ifMatch(version) }, body }));
export const readSchedule = (id: string, end?: string): Promise<Page<SquadScheduled>> => answer(api.GET("/squad/projects/{id}/plan/schedule", { params: { path: { id }, query: { end } } }));
export const readBaselines = (id: string): Promise<Page<SquadBaseline>> => answer(api.GET("/squad/projects/{id}/baselines", of(id)));
export const freezePlan = (id: string, reason: string, key: string): Promise<SquadPlan> => answer(api.POST("/squad/projects/{id}/baselines", { ...on(id, key), body: { reason } }));
export const reachMilestone = (id: string, milestone: string, body: SquadReachBody, key: string): Promise<SquadPlan> =>
  answer(api.POST("/squad/projects/{id}/milestones/{milestone}/completions", { params: { path: { id, milestone } }, headers: idempotent(key), body }));
/** In percent, as typed: full-width digits are read by the server. */
export const progressMilestone = (id: string, milestone: string, percent: string, key: string): Promise<SquadPlan> =>
  answer(api.POST("/squad/projects/{id}/milestones/{milestone}/progress", { params: { path: { id, milestone } }, headers: idempotent(key), body: { percent } }));
export const readPlanChanges = (id: string): Promise<Page<SquadPlanChange>> => answer(api.GET("/squad/projects/{id}/plan-changes", of(id)));
export const askPlanChange = (id: string, body: SquadPlanChangeBody, key: string): Promise<SquadPlanChange> => answer(api.POST("/squad/projects/{id}/plan-changes", { ...on(id, key), body }));
export const readInvested = (id: string, asOf?: string): Promise<Page<SquadInvested>> => answer(api.GET("/squad/projects/{id}/investments", { params: { path: { id }, query: { asOf } } }));
export const enterInvested = (id: string, body: SquadInvestedBody, key: string): Promise<SquadPlan> =>
  answer(api.POST("/squad/projects/{id}/investments", { ...on(id, key), body }));

export const readLights = (id: string, asOf?: string): Promise<SquadLights> => answer(api.GET("/squad/projects/{id}/lights", { params: { path: { id }, query: { asOf } } }));
export const overrideLight = (id: string, body: SquadOverrideBody, key: string): Promise<SquadLights> => answer(api.POST("/squad/projects/{id}/lights/overrides", { ...on(id, key), body }));
export const releaseLight = (id: string, version: number): Promise<SquadLights> =>
  answer(api.DELETE("/squad/projects/{id}/lights/overrides", { params: { path: { id }, header: ifMatch(version) } }));
export const askExemption = (id: string, body: SquadExemptionBody, key: string): Promise<SquadExemption> => answer(api.POST("/squad/projects/{id}/lights/exemptions", { ...on(id, key), body }));

/** What the weekly loop has open on a project, or had then, and the meetings that spoke of it. */
export const readRunning = async (project: string, asOf?: string) => {
  const [blockers, orders, outcomes, meetings] = await Promise.all([
    answer(api.GET("/squad/blockers", { params: { query: { project, open: true, asOf } } })),
    answer(api.GET("/squad/orders", { params: { query: { project, open: true, asOf } } })),
    answer(api.GET("/squad/outcomes", { params: { query: { project, open: true, asOf } } })),
    answer(api.GET("/squad/meetings", { params: { query: { project, limit: 5, asOf } } })),
  ]);
  return { blockers, orders, outcomes, meetings };
};

export const readPortfolio = (asOf?: string, track?: string): Promise<SquadPortfolio> => answer(api.GET("/squad/portfolio", { params: { query: { asOf, track } } }));
export const importProjects = (body: SquadImport, key: string): Promise<SquadImported> => answer(api.POST("/squad/project-imports", { body, headers: idempotent(key) }));
export const saveTemplate = (name: string): Promise<void> => save("/squad/project-imports/template", name);
export const readRules = (): Promise<SquadRules> => answer(api.GET("/squad/rules"));
/** The contract names no groups of rules: a park's version may hold more than this screen knows. */
export const setRules = (rules: Record<string, Record<string, number>>, version: number): Promise<SquadRules> =>
  answer(api.PUT("/squad/rules", { params: { header: ifMatch(version) }, body: { rules: rules as unknown as SquadRulesBody["rules"] } }));
export const readTargets = (year: number): Promise<SquadTargets> => answer(api.GET("/squad/targets/{year}", { params: { path: { year: String(year) } } }));
export const setTargets = (year: number, body: SquadTargetsBody, seen: number): Promise<SquadTargets> => answer(api.PUT("/squad/targets/{year}", { params: { path: { year: String(year) }, header: ifMatch(seen) }, body }));

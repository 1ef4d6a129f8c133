import type { SquadAspect, SquadExemption, SquadHands, SquadPlan, SquadPlanChange, SquadSheet } from "@/api/types";

/** Who has to act: a part of the project, or somebody beside it. */
export type Actor = "officer" | "chief" | "leader" | "office" | "park";

/** Something that is open now, and who can clear it. */
export type Matter =
  | { kind: "aspect"; aspect: SquadAspect; who: Actor[] }
  | { kind: "case"; caseId: string; who: Actor[] }
  | { kind: "propose" | "noLeader" | "drawPlan" | "approvePlan" | "noOfficer" | "noChief"; who: Actor[] }
  | { kind: "planChange"; change: SquadPlanChange; who: Actor[] }
  | { kind: "exemption"; exemption: SquadExemption; who: Actor[] };

const clearing: Record<string, Actor[]> = {
  pace: ["officer", "chief"],
  start: ["chief", "leader"],
  library: ["office"],
  milestone: ["officer", "chief"],
  report: ["officer"],
  reports: ["officer"],
  payment: ["officer", "chief"],
  blocker: ["chief"],
  blockers: ["chief"],
};

/** Whoever can turn an aspect green again; what a room of its own judges is the chief's. */
export const clears = (aspect: Pick<SquadAspect, "key" | "colour">): Actor[] =>
  clearing[aspect.key] ?? (aspect.colour === "RED" ? ["chief", "leader"] : ["chief"]);

const approves: Record<SquadPlanChange["level"], Actor> = { OFFICE: "office", LEADER: "leader", PARK: "park" };

/** What is open on a project, the worst first. */
export function mattersOf(
  project: Pick<SquadSheet, "library" | "stage" | "course" | "people" | "caseId">,
  plan: Pick<SquadPlan, "state" | "milestones"> | undefined,
  aspects: readonly SquadAspect[],
  changes: readonly SquadPlanChange[],
  exemptions: readonly SquadExemption[],
): Matter[] {
  if (project.course !== "RUNNING") return [];
  const late = (colour: SquadAspect["colour"]): Matter[] =>
    aspects.filter((each) => each.colour === colour).map((aspect) => ({ kind: "aspect", aspect, who: clears(aspect) }));
  const early = project.stage === "LEAD" || project.stage === "TALKS";
  const open: (Matter | false | undefined)[] = [
    ...late("RED"),
    ...late("YELLOW"),
    project.library === "OUTSIDE" && !early && { kind: "propose", who: ["officer"] },
    project.library === "PROPOSED" && !!project.caseId && { kind: "case", caseId: project.caseId, who: ["office"] },
    ...(project.library === "ADMITTED" ? unmanned(project.people) : []),
    project.library === "ADMITTED" && plan?.state === "DRAFT" && { kind: "drawPlan", who: ["chief"] },
    plan?.state === "SUBMITTED" && { kind: "approvePlan", who: ["leader"] },
    ...changes.filter((each) => each.state === "ASKED").map((change): Matter => ({ kind: "planChange", change, who: [approves[change.level]] })),
    ...exemptions.filter((each) => each.state === "ASKED").map((exemption): Matter => ({ kind: "exemption", exemption, who: ["office"] })),
  ];
  return open.filter((each): each is Matter => !!each);
}

function unmanned(people: SquadHands): Matter[] {
  const gaps: Matter[] = [];
  if (!people.leader) gaps.push({ kind: "noLeader", who: ["park"] });
  if (!people.chief) gaps.push({ kind: "noChief", who: ["office"] });
  if (!people.officer) gaps.push({ kind: "noOfficer", who: ["office"] });
  return gaps;
}

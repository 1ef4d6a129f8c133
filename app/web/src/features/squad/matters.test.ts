import { expect, test } from "vitest";
import type { SquadAspect, SquadExemption, SquadPlanChange } from "@/api/types";
import { lackingFor } from "./lacking";
import { mattersOf } from "./matters";

const aspect = (key: string, colour: SquadAspect["colour"]): SquadAspect => ({ key, name: key, colour, exempt: false, why: "" });
const people = { leader: { id: "l", name: "领导" }, chief: { id: "c", name: "班长" }, officer: { id: "o", name: "专员" } };
const project = { library: "ADMITTED", stage: "BUILDING", course: "RUNNING", people } as const;
const change: SquadPlanChange = { id: "1", level: "PARK", state: "ASKED", reason: "", shiftDays: 40, askedBy: "o", askedAt: "" };
const exemption: SquadExemption = { id: "1", milestone: "m", reason: "", until: "", state: "ASKED", askedBy: "o", askedAt: "", actors: [] };

test("red comes before yellow, green is no matter", () => {
  const matters = mattersOf(project, undefined, [aspect("milestone", "YELLOW"), aspect("library", "GREEN"), aspect("pace", "RED")], [], []);

  expect(matters.map((each) => each.kind === "aspect" && [each.aspect.key, each.who])).toEqual([["pace", ["officer", "chief"]], ["milestone", ["officer", "chief"]]]);
});

test("a red aspect of another room goes to the chief and the leader", () => {
  expect(mattersOf(project, undefined, [aspect("order", "RED")], [], [])[0]?.who).toEqual(["chief", "leader"]);
});

test("only what is undecided waits, at whoever decides", () => {
  const matters = mattersOf(project, { state: "FROZEN", milestones: [] }, [], [change, { ...change, state: "GRANTED" }], [exemption, { ...exemption, state: "REFUSED" }]);

  expect(matters.map((each) => [each.kind, each.who])).toEqual([["planChange", ["park"]], ["exemption", ["office"]]]);
});

test("an admitted project without people and plan says so", () => {
  expect(mattersOf({ ...project, people: {} }, { state: "DRAFT", milestones: [] }, [], [], []).map((each) => each.kind)).toEqual(["noLeader", "noChief", "noOfficer", "drawPlan"]);
});

test("a lead needs no proposal yet, a signed project does", () => {
  expect(mattersOf({ ...project, library: "OUTSIDE", stage: "LEAD" }, undefined, [], [], [])).toEqual([]);
  expect(mattersOf({ ...project, library: "OUTSIDE", stage: "SIGNED" }, undefined, [], [], []).map((each) => each.kind)).toEqual(["propose"]);
});

test("a project that stands still asks nobody", () => {
  expect(mattersOf({ ...project, course: "PAUSED" }, undefined, [aspect("pace", "RED")], [change], [])).toEqual([]);
});

test("a start lacks its evidence, preparation its leader", () => {
  const before = { stage: "PREPARING", people } as const;

  expect(lackingFor("STARTED", before, [])).toEqual(["PERMIT_OR_EQUIPMENT", "SITE_PHOTO"]);
  expect(lackingFor("STARTED", before, [{ kind: "EQUIPMENT_ENTRY" }, { kind: "SITE_PHOTO" }])).toEqual([]);
  expect(lackingFor("SIGNED", { stage: "TALKS", people: {} }, [{ kind: "OTHER" }])).toEqual(["CONTRACT"]);
  expect(lackingFor("SIGNED", { stage: "TALKS", people: {} }, [{ kind: "CONTRACT" }])).toEqual([]);
  expect(lackingFor("SIGNED", { stage: "PREPARING", people }, [])).toEqual([]);
  expect(lackingFor("PREPARING", { stage: "SIGNED", people: {} }, [])).toEqual(["SQUAD_LEADER"]);
  expect(lackingFor("FINISHED", { stage: "BUILDING", people }, [])).toEqual([]);
});

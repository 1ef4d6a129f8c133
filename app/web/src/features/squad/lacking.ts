import type { SquadProof, SquadSheet } from "@/api/types";
import { stages } from "./words";

type Lacking = "SQUAD_LEADER" | "CONTRACT" | "PERMIT_OR_EQUIPMENT" | "SITE_PHOTO";

/** What a project lacks for a stage: no leader, no preparation; no contract, no signing; no evidence, no start. The server has the last word. */
export function lackingFor(to: SquadSheet["stage"], project: Pick<SquadSheet, "stage" | "people">, proofs: readonly Pick<SquadProof, "kind">[]): Lacking[] {
  const at = (stage: SquadSheet["stage"]): number => stages.indexOf(stage);
  const has = (...kinds: SquadProof["kind"][]): boolean => proofs.some((each) => kinds.includes(each.kind));
  const starts = at(to) >= at("STARTED") && at(project.stage) < at("STARTED");
  const lacking: [Lacking, boolean][] = [
    ["SQUAD_LEADER", at(to) >= at("PREPARING") && !project.people.leader],
    ["CONTRACT", to === "SIGNED" && at(project.stage) < at("SIGNED") && !has("CONTRACT")],
    ["PERMIT_OR_EQUIPMENT", starts && !has("CONSTRUCTION_PERMIT", "EQUIPMENT_ENTRY")],
    ["SITE_PHOTO", starts && !has("SITE_PHOTO")],
  ];
  return lacking.flatMap(([each, is]) => (is ? [each] : []));
}

import type { SquadProject } from "@/api/types";

/** A place of the park with what stands in it: 园, in it 区, in it 点. */
export interface Place {
  path: string;
  name: string;
  projects: SquadProject[];
  places: Place[];
}

/** Projects by place, deepest place first where they stand themselves; those without one at the end. */
export function placesOf(projects: readonly SquadProject[]): Place {
  const root: Place = { path: "", name: "", projects: [], places: [] };
  for (const project of projects) {
    const steps = (project.space ?? "").split("/").map((each) => each.trim()).filter(Boolean);
    let here = root;
    for (const step of steps) {
      const path = here.path ? `${here.path}/${step}` : step;
      let next = here.places.find((each) => each.path === path);
      if (!next) here.places.push((next = { path, name: step, projects: [], places: [] }));
      here = next;
    }
    here.projects.push(project);
  }
  sort(root);
  return root;
}

function sort(place: Place): void {
  place.places.sort((one, other) => one.name.localeCompare(other.name, "zh-CN"));
  place.places.forEach(sort);
}

/** Everything in a place and below it. */
export const within = (place: Place): SquadProject[] => [...place.projects, ...place.places.flatMap(within)];

export type Counts = Record<"RED" | "YELLOW" | "GREEN" | "NONE", number>;

export function countsOf(projects: readonly SquadProject[]): Counts {
  const counts: Counts = { RED: 0, YELLOW: 0, GREEN: 0, NONE: 0 };
  for (const project of projects) counts[project.light?.colour ?? "NONE"]++;
  return counts;
}

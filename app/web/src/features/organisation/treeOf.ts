import type { Unit } from "@/api/types";

export interface Branch {
  unit: Unit;
  level: number;
  below: Branch[];
}

/** Departments under those they belong to; one whose parent is not there stands at the top. */
export function treeOf(units: Unit[]): Branch[] {
  const there = new Set(units.map((unit) => unit.id));
  const under = (parent: string | undefined, level: number): Branch[] =>
    units
      .filter((unit) => (parent ? unit.parentId === parent : !unit.parentId || !there.has(unit.parentId)))
      .map((unit) => ({ unit, level, below: under(unit.id, level + 1) }));
  return under(undefined, 0);
}

/** In the order in which they are read. */
export const flat = (branches: Branch[]): Branch[] => branches.flatMap((branch) => [branch, ...flat(branch.below)]);

/** Choices of a list: those below stand further in. `without` and what is below it are left out. */
export const unitOptions = (units: Unit[], without?: string): { value: string; label: string }[] => {
  const kept = (branches: Branch[]): Branch[] => branches.filter((branch) => branch.unit.id !== without).flatMap((branch) => [branch, ...kept(branch.below)]);
  return kept(treeOf(units)).map(({ unit, level }) => ({ value: unit.id, label: `${"　".repeat(level)}${unit.name}` }));
};

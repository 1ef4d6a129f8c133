import type { Light, SavedFilter, TaskFilter } from "@/api/types";

export const lights = ["red", "yellow", "green"] as const satisfies readonly Light[];
export const sorts = ["newest", "due", "light"] as const;
const names = ["workflow", "step", "light", "q", "sort"] as const;

/** The filter as it stands in the address, so that it can be sent on and gone back to. */
export function filterOf(params: URLSearchParams): TaskFilter {
  const word = (name: string): string | undefined => params.get(name) ?? undefined;
  return {
    workflow: word("workflow"),
    step: word("step"),
    light: lights.find((each) => each === word("light")),
    q: word("q"),
    sort: sorts.find((each) => each === word("sort")),
  };
}

/** The address of a view with a filter. */
export function addressOf(view: string, filter: TaskFilter | SavedFilter["filter"]): string {
  const params = new URLSearchParams({ view });
  for (const name of names) if (filter[name]) params.set(name, filter[name] ?? "");
  return `/tasks?${params.toString()}`;
}

export const isNarrowed = (filter: TaskFilter): boolean => !!(filter.workflow ?? filter.step ?? filter.light ?? filter.q);

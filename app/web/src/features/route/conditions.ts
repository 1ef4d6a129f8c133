import type { Route } from "@/api/types";

/** What must come true for a stop to come, each way once; a way that just follows from a stop that depends itself says nothing new. */
export function conditionsOf(route: Route, stop: string): string[] {
  const words = route.links.filter((link) => link.to === stop && !link.back && link.when).map((link) => link.when ?? "");
  return [...new Set(words)];
}

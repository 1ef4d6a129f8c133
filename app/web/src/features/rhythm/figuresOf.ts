export const FIGURES = ["opened", "closed", "running", "overdue", "dueSoon", "pausedLong", "untold", "leftBehind", "draftsExpired"] as const;

export interface FigureShown {
  key: (typeof FIGURES)[number];
  value: number;
  before?: number;
}

/** The figures of a run that have a name, each beside that of the period before. */
export function figuresOf(found: Record<string, unknown>): FigureShown[] {
  const before = typeof found.before === "object" && found.before !== null ? (found.before as Record<string, unknown>) : {};
  return FIGURES.flatMap((key) => {
    const value = found[key];
    const earlier = before[key];
    return typeof value === "number" ? [{ key, value, before: typeof earlier === "number" ? earlier : undefined }] : [];
  });
}

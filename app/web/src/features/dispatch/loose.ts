/** What the contract leaves open: figures and rows that a park may add to. Read as text or number, never trusted. */
export const text = (of: unknown, name: string): string => {
  const value = field(of, name);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
};

export const number = (of: unknown, name: string): number => {
  const value = Number(field(of, name));
  return Number.isFinite(value) ? value : 0;
};

export const rows = (of: unknown, name: string): unknown[] => {
  const value = field(of, name);
  return Array.isArray(value) ? (value as unknown[]) : [];
};

export const field = (of: unknown, name: string): unknown => (typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined);

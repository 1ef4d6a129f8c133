import type { FormValues } from "@/api/types";

/** What the form says already of the values its workflow branches on, as the server reads them. */
export const routingOf = (routes: Record<string, string>, data: FormValues): string[] =>
  Object.entries(routes).flatMap(([field, name]) => {
    const value = data[field];
    const text = Array.isArray(value) ? value.filter((each) => typeof each === "string").join("+") : value === null || value === undefined || typeof value === "object" ? "" : String(value);
    return text === "" || text.includes(",") ? [] : [`${name}:${text}`];
  });

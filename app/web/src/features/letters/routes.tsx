import type { RouteObject } from "react-router";

export const letterRoutes: RouteObject[] = [
  { path: "letters", lazy: async () => ({ Component: (await import("./LettersPage")).LettersPage }) },
  { path: "letters/templates", lazy: async () => ({ Component: (await import("./TemplatesPage")).TemplatesPage }) },
  { path: "letters/templates/:workflow/:kind", lazy: async () => ({ Component: (await import("./TemplatePage")).TemplatePage }) },
  { path: "letters/:id", lazy: async () => ({ Component: (await import("./LetterPage")).LetterPage }) },
  { path: "cases/:id/letters/:kind", lazy: async () => ({ Component: (await import("./PreviewPage")).PreviewPage }) },
];

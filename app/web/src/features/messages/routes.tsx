import type { RouteObject } from "react-router";

export const messageRoutes: RouteObject[] = [
  { path: "messages", lazy: async () => ({ Component: (await import("./MessagesPage")).MessagesPage }) },
  { path: "messages/preferences", lazy: async () => ({ Component: (await import("./PreferencesPage")).PreferencesPage }) },
  { path: "webhooks", lazy: async () => ({ Component: (await import("./WebhooksPage")).WebhooksPage }) },
  { path: "deliveries", lazy: async () => ({ Component: (await import("./DeliveriesPage")).DeliveriesPage }) },
  { path: "message-words", lazy: async () => ({ Component: (await import("./MessageWordsPage")).MessageWordsPage }) },
];

/** Whoever holds the link is not signed in. */
export const answerLinkRoutes: RouteObject[] = [
  { path: "p/:park/answer", lazy: async () => ({ Component: (await import("./AnswerLinkPage")).AnswerLinkPage }) },
];

import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";
import type * as M from "@/api/types";
import type { Page } from "@/api/types";

export const readMessages = (filter: { unread?: boolean }, cursor?: string): Promise<Page<M.Message>> =>
  answer(api.GET("/me/messages", { params: { query: { ...filter, cursor: cursor === undefined ? undefined : Number(cursor) } } }));
export const countMessages = (): Promise<M.Unread> => answer(api.GET("/me/messages/counts"));
export const markRead = (id: string): Promise<M.Unread> => answer(api.POST("/me/messages/{id}/reading", { params: { path: { id } } }));
export const markAllRead = (until: number, key: string): Promise<M.Unread> =>
  answer(api.POST("/me/messages/readings", { body: { until }, headers: idempotent(key) }));

export const readPreferences = (): Promise<M.MessagePreferences> => answer(api.GET("/me/messages/preferences"));
export const savePreferences = (body: M.PreferencesBody, version: number): Promise<M.MessagePreferences> =>
  answer(api.PUT("/me/messages/preferences", { params: { header: ifMatch(version) }, body }));

export const readSettings = (): Promise<M.MessageSettings> => answer(api.GET("/messages/settings"));
export const saveSettings = (body: { quietFrom: string; quietTo: string; digestAt: string }, version: number): Promise<M.MessageSettings> =>
  answer(api.PUT("/messages/settings", { params: { header: ifMatch(version) }, body }));
export const readTemplates = (): Promise<Page<M.MessageTemplate>> => answer(api.GET("/messages/templates"));
export const saveTemplate = (rule: string, body: { told: boolean; title: M.Said; body: M.Said }, version: number): Promise<M.MessageTemplate> =>
  answer(api.PUT("/messages/templates/{rule}", { params: { path: { rule }, header: ifMatch(version) }, body }));
export const dropTemplate = (rule: string): Promise<undefined> => answer(api.DELETE("/messages/templates/{rule}", { params: { path: { rule } } }));

export const readWebhooks = (): Promise<Page<M.Webhook>> => answer(api.GET("/webhooks"));
export const addWebhook = (body: M.WebhookBody): Promise<M.Webhook> => answer(api.POST("/webhooks", { body }));
export const changeWebhook = (id: string, body: M.WebhookBody, version: number): Promise<M.Webhook> =>
  answer(api.PUT("/webhooks/{id}", { params: { path: { id }, header: ifMatch(version) }, body }));
export const removeWebhook = (id: string): Promise<undefined> => answer(api.DELETE("/webhooks/{id}", { params: { path: { id } } }));
export const rotateSecret = (id: string): Promise<M.Webhook> => answer(api.POST("/webhooks/{id}/secrets", { params: { path: { id } } }));
export const testWebhook = (id: string, key: string): Promise<undefined> =>
  answer(api.POST("/webhooks/{id}/tests", { params: { path: { id } }, headers: idempotent(key) }));
export const readDeliveries = (filter: { target?: string; state?: string }, cursor?: string): Promise<Page<M.Delivery>> =>
  answer(api.GET("/deliveries", { params: { query: { ...filter, cursor } } }));
export const readDelivery = (id: string): Promise<M.Delivery> => answer(api.GET("/deliveries/{id}", { params: { path: { id } } }));
export const replayDelivery = (id: string, key: string): Promise<undefined> =>
  answer(api.POST("/deliveries/{id}/replays", { params: { path: { id } }, headers: idempotent(key) }));

export const inspectLink = (park: string, token: string): Promise<M.LinkQuestion> =>
  answer(api.POST("/public/{park}/links/inspections", { params: { path: { park } }, body: { token } }));
export const answerLink = (park: string, token: string, comment: string | undefined): Promise<undefined> =>
  answer(api.POST("/public/{park}/links/answers", { params: { path: { park } }, body: { token, comment } }));

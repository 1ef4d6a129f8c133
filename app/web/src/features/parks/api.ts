import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";
import type { NewTenant, Page, Tenant } from "@/api/types";

export const readTenants = (cursor?: string): Promise<Page<Tenant>> => answer(api.GET("/platform/tenants", { params: { query: { cursor } } }));
export const foundTenant = (body: NewTenant, key: string): Promise<Tenant> => answer(api.POST("/platform/tenants", { body, headers: idempotent(key) }));
export const changeTenant = ({ id, version }: Tenant, state: Tenant["state"], key: string): Promise<Tenant> =>
  answer(api.PATCH("/platform/tenants/{id}", { params: { path: { id }, header: ifMatch(version) }, body: { state }, headers: idempotent(key) }));

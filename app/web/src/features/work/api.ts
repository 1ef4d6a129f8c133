import { answer, api } from "@/api/client";
import { ifMatch } from "@/api/etag";
import type { CaseOperations, CasePart, CaseVote, CommentBody, Countersign, Handing, HandoverResult, Holdings, Page, PathStop, Pausing, Proxy, ProxyBody, ReturnBody, TaskOperations } from "@/api/types";
import { idempotent } from "@/api/idempotency";

const on = (id: string, key: string) => ({ params: { path: { id } }, headers: idempotent(key) });

export const readTaskOperations = (id: string): Promise<TaskOperations> => answer(api.GET("/tasks/{id}/operations", { params: { path: { id } } }));
export const transfer = (id: string, body: Handing, key: string): Promise<unknown> => answer(api.POST("/tasks/{id}/transfer", { ...on(id, key), body }));
export const delegate = (id: string, body: Handing, key: string): Promise<unknown> => answer(api.POST("/tasks/{id}/delegation", { ...on(id, key), body }));
export const countersign = (id: string, body: Countersign, key: string): Promise<unknown> => answer(api.POST("/tasks/{id}/countersigns", { ...on(id, key), body }));
export const recall = (id: string, helper: string): Promise<unknown> => answer(api.DELETE("/tasks/{id}/helpers/{helper}", { params: { path: { id, helper } } }));
export const sendBack = (id: string, body: ReturnBody, key: string): Promise<unknown> => answer(api.POST("/tasks/{id}/return", { ...on(id, key), body }));

export const readCaseOperations = (id: string): Promise<CaseOperations> => answer(api.GET("/cases/{id}/operations", { params: { path: { id } } }));
export const readPath = (id: string): Promise<Page<PathStop>> => answer(api.GET("/cases/{id}/path", { params: { path: { id } } }));
export const withdraw = (id: string, task: string, comment: string | undefined, key: string): Promise<unknown> =>
  answer(api.POST("/cases/{id}/decisions/{task}/withdrawal", { params: { path: { id, task } }, headers: idempotent(key), body: { comment } }));
export const cancelCase = (id: string, comment: string, key: string): Promise<unknown> => answer(api.POST("/cases/{id}/cancellation", { ...on(id, key), body: { comment } }));
export const terminateCase = (id: string, comment: string, key: string): Promise<unknown> => answer(api.POST("/cases/{id}/termination", { ...on(id, key), body: { comment } }));
export const suspendCase = (id: string, body: Pausing, key: string): Promise<unknown> => answer(api.POST("/cases/{id}/suspension", { ...on(id, key), body }));
export const extendPause = (id: string, body: Pausing, key: string): Promise<unknown> => answer(api.POST("/cases/{id}/suspension/extensions", { ...on(id, key), body }));
export const decidePause = (id: string, granted: boolean, comment: string | undefined, key: string): Promise<unknown> =>
  answer(api.POST("/cases/{id}/suspension/decision", { ...on(id, key), body: { granted, comment } }));
export const resumeCase = (id: string, comment: string | undefined, key: string): Promise<unknown> => answer(api.POST("/cases/{id}/resumption", { ...on(id, key), body: { comment } }));
export const copyCase = (id: string, members: string[], comment: string | undefined, key: string): Promise<unknown> =>
  answer(api.POST("/cases/{id}/copies", { ...on(id, key), body: { members, comment } }));
export const commentCase = (id: string, body: CommentBody, key: string): Promise<unknown> => answer(api.POST("/cases/{id}/comments", { ...on(id, key), body }));
export const urgeCase = (id: string, comment: string | undefined, key: string): Promise<unknown> => answer(api.POST("/cases/{id}/urges", { ...on(id, key), body: { comment } }));

/** Colleagues whose names hold the words; where the list of members is closed, only with words. */
export const readPeople = (words: string): Promise<Page<{ id: string; name: string }>> => answer(api.GET("/people", { params: { query: { q: words || undefined } } }));

export const readProxies = (): Promise<Page<Proxy>> => answer(api.GET("/proxies"));
export const addProxy = (body: ProxyBody, key: string): Promise<unknown> => answer(api.POST("/proxies", { headers: idempotent(key), body }));
export const endProxy = (id: string): Promise<unknown> => answer(api.DELETE("/proxies/{id}", { params: { path: { id } } }));
export const readHoldings = (id: string): Promise<Holdings> => answer(api.GET("/members/{id}/holdings", { params: { path: { id } } }));
export const readParts = (id: string): Promise<Page<CasePart>> => answer(api.GET("/cases/{id}/parts", { params: { path: { id } } }));
export const givePart = (id: string, part: string, memberId: string, version: number, key: string): Promise<unknown> =>
  answer(api.POST("/cases/{id}/parts", { params: { path: { id }, header: ifMatch(version) }, headers: idempotent(key), body: { part, memberId } }));
export const takePart = (id: string, part: string, version: number): Promise<unknown> =>
  answer(api.DELETE("/cases/{id}/parts/{part}", { params: { path: { id, part }, header: ifMatch(version) } }));
export const readVotes = (id: string): Promise<Page<CaseVote>> => answer(api.GET("/cases/{id}/votes", { params: { path: { id } } }));
export const handOver = (id: string, body: Handing, key: string): Promise<HandoverResult> => answer(api.POST("/members/{id}/handover", { ...on(id, key), body }));

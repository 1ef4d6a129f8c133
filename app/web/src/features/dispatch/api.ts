import { answer, api } from "@/api/client";
import type { Agreed, AgreedRow, AgreedSheet, Blocker, BlockerRow, Bulletin, DispatchWeek, Flag, NewAgendaItem, NewBlocker, NewGrade, NewOrder, NewSquadMeeting, OrderRow, Page, ScoreBoard, SquadMeeting, SquadMeetingKind, SquadMeetingRow, SupervisionOrder, Tour, TourPoints, TourRow, WeeklyReport, WeeklyReportRow } from "@/api/types";
import { ifMatch } from "@/api/etag";
import { idempotent } from "@/api/idempotency";

const at = (id: string) => ({ path: { id } });

export interface ReportFilter {
  week?: string;
  project?: string;
  state?: WeeklyReportRow["state"];
  caseId?: string;
  mine?: boolean;
  asOf?: string;
}
export interface BlockerFilter {
  project?: string;
  category?: string;
  state?: BlockerRow["state"];
  level?: number;
  open?: boolean;
  asOf?: string;
}
export interface OrderFilter {
  project?: string;
  level?: OrderRow["level"];
  state?: OrderRow["state"];
  open?: boolean;
  asOf?: string;
}
export interface AgreedFilter {
  meeting?: string;
  project?: string;
  state?: AgreedRow["state"];
  mine?: boolean;
  asOf?: string;
}

export const readWeeks = (asOf?: string, cursor?: string): Promise<Page<DispatchWeek>> => answer(api.GET("/squad/weeks", { params: { query: { asOf, cursor } } }));
export const readWeek = (week: string, asOf?: string): Promise<DispatchWeek> => answer(api.GET("/squad/weeks/{week}", { params: { path: { week }, query: { asOf } } }));
export const readReports = (filter: ReportFilter, cursor?: string, limit?: number): Promise<Page<WeeklyReportRow>> =>
  answer(api.GET("/squad/reports", { params: { query: { ...filter, cursor, limit } } }));
export const readReport = (id: string, asOf?: string): Promise<WeeklyReport> => answer(api.GET("/squad/reports/{id}", { params: { ...at(id), query: { asOf } } }));

export const readBlockers = (filter: BlockerFilter, cursor?: string): Promise<Page<BlockerRow>> => answer(api.GET("/squad/blockers", { params: { query: { ...filter, cursor } } }));
export const readBlocker = (id: string, asOf?: string): Promise<Blocker> => answer(api.GET("/squad/blockers/{id}", { params: { ...at(id), query: { asOf } } }));
export const raiseBlocker = (body: NewBlocker, key: string): Promise<Blocker> => answer(api.POST("/squad/blockers", { body, headers: idempotent(key) }));

export const regradeBlocker = (id: string, body: NewGrade, key: string): Promise<Blocker> => answer(api.POST("/squad/blockers/{id}/grades", { params: at(id), body, headers: idempotent(key) }));

export const readOrders = (filter: OrderFilter, cursor?: string): Promise<Page<OrderRow>> => answer(api.GET("/squad/orders", { params: { query: { ...filter, cursor } } }));
export const readOrder = (id: string, asOf?: string): Promise<SupervisionOrder> => answer(api.GET("/squad/orders/{id}", { params: { ...at(id), query: { asOf } } }));
export const issueOrder = (body: NewOrder, key: string): Promise<SupervisionOrder> => answer(api.POST("/squad/orders", { body, headers: idempotent(key) }));

export const readMeetingKinds = (): Promise<Page<SquadMeetingKind>> => answer(api.GET("/squad/meeting-kinds"));
export const readMeetings = (filter: { kind?: string; asOf?: string }, cursor?: string): Promise<Page<SquadMeetingRow>> => answer(api.GET("/squad/meetings", { params: { query: { ...filter, cursor } } }));
export const readMeeting = (id: string, asOf?: string): Promise<SquadMeeting> => answer(api.GET("/squad/meetings/{id}", { params: { ...at(id), query: { asOf } } }));
export const planMeeting = (body: NewSquadMeeting, key: string): Promise<SquadMeeting> => answer(api.POST("/squad/meetings", { body, headers: idempotent(key) }));
export const nameItem = (id: string, body: NewAgendaItem, key: string): Promise<SquadMeeting> =>
  answer(api.POST("/squad/meetings/{id}/agenda", { params: at(id), body, headers: idempotent(key) }));
export const strikeItem = (id: string, item: string): Promise<SquadMeeting> => answer(api.DELETE("/squad/meetings/{id}/agenda/{item}", { params: { path: { id, item } } }));
export const openMeeting = (id: string, key: string, chairId?: string): Promise<SquadMeeting> =>
  answer(api.POST("/squad/meetings/{id}/opening", { params: at(id), body: { chairId }, headers: idempotent(key) }));
export const closeMeeting = (id: string, key: string): Promise<SquadMeeting> => answer(api.POST("/squad/meetings/{id}/closing", { params: at(id), headers: idempotent(key) }));
export const issueMinutes = (id: string, key: string): Promise<SquadMeeting> => answer(api.POST("/squad/meetings/{id}/minutes", { params: at(id), headers: idempotent(key) }));

export const readAgreed = (filter: AgreedFilter, cursor?: string): Promise<Page<AgreedRow>> => answer(api.GET("/squad/outcomes", { params: { query: { ...filter, cursor } } }));
export const readAgreedOne = (id: string, asOf?: string): Promise<AgreedSheet> => answer(api.GET("/squad/outcomes/{id}", { params: { ...at(id), query: { asOf } } }));
export const noteAgreed = (meeting: string, body: Agreed, key: string): Promise<AgreedSheet> =>
  answer(api.POST("/squad/meetings/{id}/outcomes", { params: at(meeting), body, headers: idempotent(key) }));
export const rewriteAgreed = (id: string, body: Agreed, seen: number): Promise<AgreedSheet> =>
  answer(api.PUT("/squad/outcomes/{id}", { params: { ...at(id), header: ifMatch(seen) }, body }));
export const strikeAgreed = (id: string, seen: number): Promise<AgreedSheet> =>
  answer(api.DELETE("/squad/outcomes/{id}", { params: { ...at(id), header: ifMatch(seen) } }));

export const readScores = (quarter?: string): Promise<ScoreBoard> => answer(api.GET("/squad/scores", { params: { query: { quarter } } }));
export const settleScores = (quarter: string, key: string): Promise<ScoreBoard> => answer(api.POST("/squad/scores", { body: { quarter }, headers: idempotent(key) }));
export const readFlags = (): Promise<Page<Flag>> => answer(api.GET("/squad/flags"));
export const readBulletins = (cursor?: string): Promise<Page<Bulletin>> => answer(api.GET("/squad/bulletins", { params: { query: { cursor } } }));
export const readBulletin = (month: string): Promise<Bulletin> => answer(api.GET("/squad/bulletins/{month}", { params: { path: { month } } }));
export const publishBulletin = (month: string, key: string): Promise<Bulletin> =>
  answer(api.POST("/squad/bulletins/{month}/publication", { params: { path: { month } }, headers: idempotent(key) }));
export const readTours = (cursor?: string): Promise<Page<TourRow>> => answer(api.GET("/squad/tours", { params: { query: { cursor } } }));
export const readTour = (id: string): Promise<Tour> => answer(api.GET("/squad/tours/{id}", { params: at(id) }));
export const planTour = (body: { title: string; heldOn?: string }, key: string): Promise<Tour> => answer(api.POST("/squad/tours", { body, headers: idempotent(key) }));
export const judgeOnTour = (id: string, body: TourPoints, key: string): Promise<Tour> => answer(api.POST("/squad/tours/{id}/sheets", { params: at(id), body, headers: idempotent(key) }));
export const closeTour = (id: string, key: string): Promise<Tour> => answer(api.POST("/squad/tours/{id}/closing", { params: at(id), headers: idempotent(key) }));

/** Projects whose name, code or company holds the words. */
export const findProjects = (words: string): Promise<Page<{ id: string; name: string }>> => answer(api.GET("/squad/projects", { params: { query: { q: words || undefined } } }));
/** The milestones a project is held to. */
export const readMilestones = async (project: string): Promise<{ id?: string; name: string; actual?: string; progress?: number }[]> =>
  (await answer(api.GET("/squad/projects/{id}/plan", { params: at(project) }))).milestones;

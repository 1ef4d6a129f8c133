/** What the rooms of the park's own people exchange with the server; kept by hand like contract.ts. */
import type { Id, Instant, IsoDate, MoneyValue, Notice } from "./contract";

// ---------------------------------------------------------------- members
export interface Role {
  code: string;
  name: string;
  rights: string[];
}
export interface Member {
  id: Id;
  name: string;
  login?: string;
  phone?: string;
  email?: string;
  roles: string[];
  unitId?: Id;
  residentId?: Id;
  state: "active" | "suspended";
  version: number;
  can: string[];
  /** Shown once, when it is made. */
  oneTimePassword?: string;
}
export interface MemberBody {
  name?: string;
  login?: string;
  phone?: string;
  email?: string;
  roles?: string[];
  unitId?: Id;
  residentId?: Id;
  state?: "active" | "suspended";
}
export interface Unit {
  id: Id;
  name: string;
}
export interface Resident {
  id: Id;
  name: string;
  uscc: string;
}

// ---------------------------------------------------------------- catalogue
export interface WorkflowRow {
  key: string;
  version: number;
  name: string;
  summary: string;
  origin: "standard" | "park";
  steps: number;
}
export interface WorkflowStep {
  key: string;
  name: string;
  assign?: { role?: string; starter?: boolean; field?: string };
  role?: string;
  deadline?: { length: string };
  form?: string;
  rubric?: string;
  apart?: string[];
  outcomes: { key: string; label: string; needs?: string[]; tone?: string }[];
}
export interface Workflow extends Omit<WorkflowRow, "steps"> {
  steps: WorkflowStep[];
  forms?: string[];
  rubrics?: string[];
}
export interface Rubric {
  key: string;
  version: number;
  title: string;
  pass: string;
  trimFrom?: number;
  minExperts?: number;
  groups: RubricGroup[];
  vetoes: { key: string; label: string }[];
}
export interface RubricGroup {
  key: string;
  label: string;
  weight: number;
  commentMin: number;
  items: { key: string; label: string; max: number; anchor: string }[];
}

// ---------------------------------------------------------------- fund
export interface Fund {
  id: Id;
  name: string;
  size: MoneyValue;
  contributors: { name: string; share: number | string }[];
  balance: { paidIn: MoneyValue; committed: MoneyValue; paid: MoneyValue; recovered: MoneyValue; available: MoneyValue };
}
export interface LedgerLine {
  id: Id;
  kind: "CONTRIBUTION" | "COMMITMENT" | "RELEASE" | "PAYMENT" | "RECOVERY";
  amount: MoneyValue;
  caseId?: Id;
  at: Instant;
}
export interface Preset {
  key: string;
  name: string;
  basis: string;
  instruments: { key: string; label: string; cap: MoneyValue; terms?: string }[];
  maxYears?: number;
}
export interface RoundBody {
  fundId?: Id;
  title: string;
  preset: string;
  opensAt: IsoDate;
  closesAt: IsoDate;
  budget?: MoneyValue;
  notice: string;
}

// ---------------------------------------------------------------- committee
export type Vote = "yes" | "conditional" | "abstain" | "no";
export interface MeetingRow {
  id: Id;
  title: string;
  heldAt: Instant;
  place: string;
  state: "planned" | "open" | "closed";
}
export interface Attendant {
  id: Id;
  name: string;
  present: boolean;
  chair: boolean;
}
export interface Tally {
  members: number;
  recused: number;
  present: number;
  quorum: number;
  needed: number;
  yes: number;
  conditional: number;
  abstain: number;
  no: number;
  outstanding: number;
  quorate: boolean;
  passed: boolean;
}
export interface Voted {
  memberId: Id;
  member: string;
  vote: Vote;
  reason?: string;
  conditions: string[];
}
export interface AgendaItem {
  id: Id;
  meetingId: Id;
  caseId: Id;
  number: string;
  title: string;
  resident: string;
  asked: MoneyValue;
  limit: MoneyValue;
  state: "open" | "decided" | "returned";
  recused: string[];
  ballots: Voted[];
  tally: Tally;
  outcome?: string;
  outcomeLabel?: string;
  granted?: MoneyValue;
  conditions: string[];
  decidedBy?: string;
  decidedAt?: Instant;
  can: string[];
}
export interface Resolution {
  items: { caseId: Id; number: string; resident: string; title: string; outcome?: string; outcomeLabel: string; granted?: MoneyValue; conditions: string[] }[];
  /** Absent for a reader who was recused from an item. */
  total?: MoneyValue;
  /** 中文大写, as the server writes it. */
  capital?: string;
  digest: string;
  closedAt: Instant;
}
/** A meeting as one person sees it; items the person is recused from are not in it. */
export interface Meeting extends MeetingRow {
  members: Attendant[];
  items: AgendaItem[];
  can: string[];
  resolution?: Resolution;
}
export interface WaitingCase {
  caseId: Id;
  number: string;
  title: string;
  resident: string;
  asked: MoneyValue;
}
export interface Ballot {
  vote: Vote;
  reason?: string;
  conditions?: string[];
}
export interface ItemDecision {
  granted?: string;
  defer?: boolean;
  reason?: string;
}

// ---------------------------------------------------------------- notices
export interface NoticeRow {
  id: Id;
  title: string;
  state: Notice["state"];
  from: Instant;
  until: Instant;
  caseId?: Id;
  /** How many stop it; only for those who may see objections. */
  objections?: number;
}
/** A notice as colleagues see it. */
export interface StaffNotice extends Notice {
  caseId?: Id;
  /** Only for those who may see them. */
  objections?: { number: string; kind: "person" | "unit" | "hint"; name?: string; contact?: string; text: string; receivedAt: Instant }[];
}

// ---------------------------------------------------------------- boards
export interface BoardRow {
  key: string;
  title: string;
}

/** What the rooms of the park's own people exchange with the server; kept by hand like contract.ts. */
import type { Id, Instant, IsoDate, MoneyValue } from "./contract";

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
export interface FundBalance {
  paidIn: MoneyValue;
  committed: MoneyValue;
  paid: MoneyValue;
  recovered: MoneyValue;
  available: MoneyValue;
}
export interface Fund {
  id: Id;
  name: string;
  size: MoneyValue;
  balance: FundBalance;
  can: string[];
}
export interface LedgerEntry {
  id: Id;
  at: Instant;
  kind: string;
  label?: string;
  amount: MoneyValue;
  caseId?: Id;
  number?: string;
  title?: string;
  by?: string;
  note?: string;
}
export interface Round {
  id: Id;
  fundId: Id;
  title: string;
  preset: string;
  opensAt: Instant;
  closesAt: Instant;
  budget?: MoneyValue;
  notice: string;
  state: "draft" | "upcoming" | "open" | "closed" | "published";
  stateLabel?: string;
  applications?: number;
  can: string[];
}
export interface RoundBody {
  fundId: Id;
  title: string;
  preset: string;
  opensAt: Instant;
  closesAt: Instant;
  budget?: string;
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
  items?: number;
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
}
export interface AgendaItem {
  id: Id;
  caseId: Id;
  number: string;
  title: string;
  resident: string;
  asked: MoneyValue;
  state: "open" | "decided" | string;
  /** Withdrawn from this reader because of a recusal: nothing else of the item is told. */
  hidden?: boolean;
  recused: string[];
  ballots: { member: string; vote: Vote; reason?: string }[];
  tally?: Tally;
  outcome?: string;
  granted?: MoneyValue;
  conditions?: string[];
  can: string[];
}
export interface Resolution {
  items: { number: string; resident: string; title: string; outcome: string; granted?: MoneyValue }[];
  total: MoneyValue;
  /** 中文大写, as the server writes it. */
  capital?: string;
}
export interface Meeting extends Omit<MeetingRow, "items"> {
  members: Attendant[];
  items: AgendaItem[];
  can: string[];
  resolution?: Resolution;
}
export interface WaitingCase {
  caseId: Id;
  number: string;
  title: string;
  resident?: string;
  asked?: MoneyValue;
}

// ---------------------------------------------------------------- notices
export interface NoticeRow {
  id: Id;
  title: string;
  number?: string;
  state: "running" | "objected" | "ended";
  from: Instant;
  until: Instant;
  objections: number;
  caseId?: Id;
}

// ---------------------------------------------------------------- boards
export interface BoardRow {
  key: string;
  title: string;
}

export type { IsoDate };

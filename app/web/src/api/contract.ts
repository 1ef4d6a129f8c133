/**
 * The server's contract, written by hand until the generated `schema.d.ts` stands.
 * The only hand-kept types of answers: nothing else in the application declares one.
 */
export type Id = string;
/** An instant, ISO 8601 in UTC. */
export type Instant = string;
/** A date in the park's zone, `2026-03-01`. */
export type IsoDate = string;
/** An amount in yuan with two decimals, `"300000.00"`. */
export type Yuan = string;

export interface MoneyValue {
  amount: Yuan;
  currency: "CNY";
}
export interface Page<T> {
  items: T[];
  next?: string | null;
  total?: number;
}
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}
/** RFC 9457, with every field error at once. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  trace?: string;
  errors?: FieldProblem[];
  /** Who was faster, when and how, where a task is already done. */
  by?: string;
  at?: Instant;
  outcome?: string;
}

export interface Park {
  id: Id;
  slug: string;
  name: string;
}
export interface Tokens {
  access_token: string;
  token_type: "Bearer";
  expires_in: number;
  park?: Park;
}
export interface Me {
  memberId: Id;
  /** Absent for an operator of the platform, as the park is. */
  name?: string;
  login: string;
  park?: Park;
  roles: string[];
  rights: string[];
  resident?: { id: Id; name: string; uscc: string };
  locale: string;
}
export interface Registration {
  park: string;
  companyName: string;
  uscc: string;
  contactName: string;
  phone: string;
  email: string;
  login: string;
  password: string;
  privacyConsent: true;
  privacyVersion: string;
}

/** Lights of a deadline: calm, close, passed. */
export type Light = "green" | "yellow" | "red";

// ---------------------------------------------------------------- forms
export type FieldKind =
  | "text" | "textarea" | "integer" | "decimal" | "percent" | "money" | "date" | "boolean"
  | "choice" | "choices" | "uscc" | "phone" | "email" | "idcard" | "url" | "table"
  | "file" | "files" | "member" | "members" | "consent" | "note";

export interface Option {
  value: string;
  label: string;
}
/** Holds when the other answer is among the values, or is not; yes and no compare as words. */
export interface Condition {
  field: string;
  in?: (string | boolean | number)[];
  notIn?: (string | boolean | number)[];
}
export interface FieldSpec {
  kind: FieldKind;
  label?: string;
  help?: string;
  required?: boolean;
  maxLength?: number;
  minLength?: number;
  min?: string | number;
  max?: string | number;
  scale?: number;
  unit?: string;
  /** A date that may not lie after today. */
  past?: boolean;
  placeholder?: string;
  /** Members: only an odd number of them. */
  odd?: boolean;
  options?: Option[];
  minRows?: number;
  maxRows?: number;
  columns?: Record<string, FieldSpec>;
  accept?: string[];
  maxMb?: number;
  maxFiles?: number;
  when?: Condition;
  text?: string;
  version?: string;
  pii?: "P" | "S";
  prefill?: string;
  role?: string;
}
export interface FormSection {
  key: string;
  title: string;
  help?: string;
  fields: string[];
}
/** A rule over several values; `when` says when it is judged. */
export type FormCheck = { code: string; message: string; when?: Condition } & (
  | { kind: "sumEquals"; table: string; column: string; field: string }
  | { kind: "sumIs"; table: string; column: string; value: string }
  | { kind: "atMost"; field: string; bound: string }
  | { kind: "balance"; table: string; assets: string; debt: string; equity: string; tolerance?: string }
  | { kind: "distinct"; table: string; column: string }
  | { kind: "beforeDate"; field: string; bound: string }
  | { kind: "minRows"; table: string; rows: number }
  | { kind: "forbids"; table?: string; field: string; values: string[] }
  | { kind: "matches"; field: string; with: string }
);
export type FieldRight = "hidden" | "read" | "write" | "required";
/** Rights of one step: field → right, `*` for the rest. */
export type StepRights = Record<string, FieldRight>;
export interface FormSpec {
  key: string;
  version: number;
  title: string;
  sections: FormSection[];
  fields: Record<string, FieldSpec>;
  checks?: FormCheck[];
  rights?: Record<string, StepRights>;
}
export type FieldValue = string | number | boolean | null | undefined | string[] | FormValues[];
export interface FormValues {
  [field: string]: FieldValue;
}
export interface FormRef {
  workflow: string;
  key: string;
  version: number;
}

// ---------------------------------------------------------------- cases and tasks
export interface Stage {
  key: string;
  name: string;
  state: "done" | "current" | "open";
}
export interface Actor {
  step: string;
  stepName: string;
  who: string;
  /** It is the reader's own turn. */
  me: boolean;
  dueAt?: Instant;
  light?: Light;
}
export interface Case {
  id: Id;
  number: string;
  workflow: { key: string; version: number; name: string };
  title: string;
  state: string;
  stateLabel: string;
  outcome?: string;
  openedAt: Instant;
  closedAt?: Instant;
  expectedAt?: Instant;
  stages: Stage[];
  actors: Actor[];
  can: string[];
  version: number;
}
export interface TimelineItem {
  id: Id;
  at: Instant;
  type: string;
  title: string;
  step?: string;
  /** A name for colleagues, a role for everybody else. */
  by?: string;
  comment?: string;
  detail: Record<string, unknown>;
}
/** What was handed in on a case, hidden fields removed. */
export interface Submission {
  workflow: string;
  form: string;
  version: number;
  title: string;
  step: string;
  data: FormValues;
  files?: StoredFile[];
  by: string;
  at: Instant;
}
export interface TaskRow {
  id: Id;
  caseId: Id;
  caseNumber: string;
  caseTitle: string;
  workflow: { key: string; name: string };
  step: string;
  stepName: string;
  openedAt: Instant;
  dueAt?: Instant;
  light?: Light;
  /** The answer that was given, in the list of done tasks. */
  outcome?: string;
  mine: boolean;
}
export interface Outcome {
  key: string;
  label: string;
  needs: string[];
  tone?: "good" | "bad";
}
/** A paper laid beside a task, hidden fields removed. */
export interface Paper {
  form: FormRef;
  title: string;
  step: string;
  data: FormValues;
  files?: StoredFile[];
  by: string;
  at: Instant;
}
export interface Task {
  task: TaskRow;
  /** Outcome keys this person may choose now, and `claim` or `release`. */
  can: string[];
  outcomes: Outcome[];
  form?: FormRef;
  shows: Paper[];
  rubric?: FormRef;
  data: FormValues;
  files?: StoredFile[];
  correction?: { fields: string[]; message: string };
}
/** An expert's sheet: points by item, words by group. */
export interface ScoreSheet {
  scores: Record<string, number>;
  comments: Record<string, string>;
  vetoes: string[];
  noConflict: boolean;
}
/** A score sheet as it travels: points by group and item. */
export interface SentSheet {
  scores: Record<string, Record<string, number | undefined>>;
  comments: Record<string, string>;
  vetoes: string[];
}
export interface Completion {
  outcome: string;
  comment?: string;
  data?: FormValues | SentSheet;
}
export interface TaskCounts {
  todo: number;
  claimable: number;
}
export interface StoredFile {
  id: Id;
  name: string;
  size: number;
  sha256: string;
  type: string;
  scan: "pending" | "clean" | "infected" | "skipped";
}

// ---------------------------------------------------------------- seed fund
/** An open call: what anyone may read before signing in. */
export interface Call {
  id: Id;
  title: string;
  /** Drafts are seen by those who prepare them. */
  state: "draft" | "upcoming" | "open" | "closed";
  fundId?: Id;
  preset?: string;
  opensAt: Instant;
  closesAt: Instant;
  budget?: MoneyValue;
  notice: string;
  fund?: string;
  instruments?: { key: string; label: string; cap: MoneyValue; terms?: string }[];
  maxYears?: number;
  eligibility?: string[];
  documents?: { label: string; required: boolean; help?: string }[];
  steps?: { name: string; who: string; length?: string }[];
  /** The parts of the form and what is asked in each. */
  outline?: { key: string; title: string; fields: string[] }[];
  contact?: { name: string; phone: string; address?: string };
  can?: string[];
}
export interface EligibilityItem {
  rule: string;
  clause: string;
  result: "pass" | "fail" | "doubt";
  message: string;
}
export interface ApplicationRow {
  id: Id;
  round: { id: Id; title: string; closesAt: Instant };
  state: string;
  stateLabel?: string;
  title?: string;
  resident?: { id: Id; name: string };
  number?: string;
  caseId?: Id;
  asked?: MoneyValue;
  granted?: MoneyValue;
  savedAt?: Instant;
  can: string[];
}
export interface Application extends ApplicationRow {
  data: FormValues;
  files?: StoredFile[];
  form: FormRef;
  version: number;
  savedBy?: string;
  errors?: FieldProblem[];
}
export interface Receipt {
  caseId: Id;
  number: string;
  receipt?: { at: Instant; title?: string; resident?: string; url?: string };
}

// ---------------------------------------------------------------- public
export interface PublicPark extends Park {
  summary?: string;
  city?: string;
  calls?: number;
  notices?: number;
}
export interface Notice {
  id: Id;
  title: string;
  body?: string;
  state: "running" | "objected" | "ended" | "revoked";
  from: Instant;
  until: Instant;
  items?: { resident: string; project: string; instrument?: string; amount?: MoneyValue }[];
  total?: MoneyValue;
  supervision?: { unit: string; phone: string; address?: string };
  can: string[];
}
export interface Objection {
  kind: "person" | "unit";
  name: string;
  contact: string;
  text: string;
}
export interface BoardCard {
  code: string;
  name: string;
  value: string;
  unit?: string;
  /** The figure of the current year, where that means something; `detail` says it in words. */
  year?: string;
  detail?: string;
  compare?: string;
  asOf?: Instant;
}
export interface Board {
  key?: string;
  title: string;
  asOf: Instant;
  cards: BoardCard[];
}

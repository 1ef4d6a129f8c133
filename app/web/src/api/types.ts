import type { components } from "./schema";

/** Short names for what the server's contract calls its bodies; `schema.d.ts` is made from `openapi.json`. */
type Named = components["schemas"];

export type * from "./squadTypes";

export interface Page<T> extends Omit<Named["Slice_TaskRow_"], "items"> {
  items: T[];
}
export type MoneyValue = Named["Money"];
export type Problem = Named["Problem"];
export type FieldProblem = Named["FieldProblem"];
export type StoredFile = Named["FileLabel"];

export type Park = Named["ParkLabel"];
export type Tokens = Named["TokenAnswer"];
export type Credentials = Named["AuthController.Credentials"];
export type Registration = Named["RegistrationController.RegistrationBody"];
export type Me = Named["MeController.Me"];
export type Role = Named["RoleController.RoleView"];
export type Member = Named["MemberView"];
export type MemberBody = Named["MemberBody"];
export type Unit = Named["UnitView"];
export type UnitBody = Named["UnitController.UnitBody"];
export type Crew = Named["CrewView"];
export type CrewBody = Named["CrewController.CrewBody"];
export type Holdings = Named["Handover.Holdings"];
export type SignIn = Named["SignInController.Line"];
export type MySignIn = Named["SignInController.Mine"];

export type Invitation = Named["InvitationController.InvitationView"];
export type InvitationBody = Named["InvitationController.InvitationBody"];
export type OfferedSeat = Named["SeatController.OfferedSeat"];

export type FieldKind = Named["FieldKind"];
export type FieldSpec = Named["FieldSpec"];
export type Option = Named["FieldOption"];
export type Dictionary = Named["DictionaryPage"];
export type FieldRight = Named["FieldRight"];
/** A question nobody has answered yet is undefined. */
export type FieldValue = Named["FieldValue"] | undefined;
export type Condition = Named["FieldCondition"];
export type FormSpec = Named["FormPage"];
export type FormSection = Named["FormSection"];
export type FormCheck = Named["FormCheck"];
export type FormValues = Named["FormValues"];
export type StepRights = Named["StepRights"];
export type FormRef = Named["TaskSheet.FormRef"];

export type Case = Named["CaseSheet"];
export type Stage = Named["CaseSheet.Stage"];
export type TimelineItem = Named["CaseSheet.Line"];
export type Submission = Named["CaseSheet.Paper"];
export type Light = Named["Light"];
export type TaskRow = Named["TaskRow"];
export type TaskCounts = Named["Counts"];
export type Task = Named["TaskSheet"];
export type Outcome = Named["TaskSheet.Choice"];
export type Paper = Named["TaskSheet.Paper"];
export type Completion = Named["Completion"];
export type ScoreSheet = Named["ScoreSheet"];

export type JournalEntry = Named["AuditController.Entry"];
export type ChainVerdict = Named["Verification.Verdict"];
export type FigureVerdict = Named["RecountController.Report"];
export type Tenant = Named["TenantController.TenantView"];
export type NewTenant = Named["TenantController.NewTenant"];

export type WorkflowRow = Named["WorkflowViews.Line"];
export type Workflow = Named["WorkflowViews.Sheet"];
export type WorkflowStep = Named["WorkflowViews.Task"];
export type WorkflowDraft = Named["ForkViews.DraftSheet"];
export type DraftCheck = Named["ForkViews.Checked"];
export type PublishedVersion = Named["ForkController.Published"];
export type WorkflowVersion = Named["ForkViews.Version"];
export type Activated = Named["ForkViews.Activated"];
export type Rubric = Named["RubricPage"];
export type RubricGroup = Named["RubricGroup"];
export type ReviewSheet = Named["ReviewSheet"];
export type ReviewPanel = Named["ReviewSheet.Panel"];
export type Draw = Named["DrawSheet"];
export type DrawTold = Named["DrawSheet.Told"];
export type ReviewSeat = Named["ReviewSheet.Seat"];

export type Fund = Named["FundController.FundSheet"];
export type FundBody = Named["FundController.NewFund"];
export type LedgerLine = Named["FundController.Line"];
export type Preset = Named["RoundViews.Preset"];
export type Call = Named["RoundViews.Call"];
export type RoundBody = Named["RoundDesk.Draft"];
export type ApplicationRow = Named["ApplicationViews.Line"];
export type Application = Named["ApplicationViews.Sheet"];
export type EligibilityItem = Named["ApplicationViews.Item"];
export type Receipt = Named["ApplicationController.Submitted"];

export type MeetingRow = Named["MeetingSheet.Line"];
export type Meeting = Named["MeetingSheet"];
export type CommitteeRules = Named["RulesSheet"];
export type CommitteeRulesBody = Named["RulesController.Wanted"];
export type Attendant = Named["MeetingSheet.Attendant"];
export type AgendaItem = Named["MeetingSheet.ItemSheet"];
export type Tally = Named["MeetingSheet.TallySheet"];
export type Voted = Named["MeetingSheet.Voted"];
export type Vote = Named["Vote"];
export type Ballot = Named["ItemController.BallotBody"];
export type ItemDecision = Named["ItemController.DecisionBody"];
export type Resolution = Named["MeetingSheet.ResolutionSheet"];
export type WaitingCase = Named["MeetingSheet.Waiting"];

export type PublicPark = Named["PublicParkController.Label"];
export type ParkHome = Named["PublicCallController.Home"];
export type Notice = Named["NoticeSheet"];
export type NoticeRow = Named["NoticeSheet.Line"];
export type StaffNotice = Named["NoticeSheet.Staffed"];
export type Objection = Named["PublicNoticeController.ObjectionBody"];
export type BoardRow = Named["BoardSheet.Line"];
export type Board = Named["BoardSheet"];
export type BoardCard = Named["BoardSheet.CardSheet"];

export type TaskOperations = Named["WorkViews.Possible"];
export type ReturnTarget = Named["WorkViews.Target"];
export type CaseOperations = Named["WorkViews.CasePossible"];
export type CasePart = Named["PartController.Shown"];
export type CaseVote = Named["WorkViews.Ballot"];
export type PathStop = Named["WorkViews.Stop"];
export type Handing = Named["Handing"];
export type Countersign = Named["Countersigning.Asked"];
export type ReturnBody = Named["Returning.Back"];
export type Pausing = Named["Pausing.Break"];
export type CommentBody = Named["Telling.Saying"];
export type Message = Named["MessageSheet"];
export type Unread = Named["MessageController.Unread"];
export type MessagePreferences = Named["HabitController.Sheet"];
export type MailMode = Named["HabitController.Offered"]["mail"];
export type PreferencesBody = Named["HabitController.Chosen"];
export type MessageSettings = Named["CustomController.Sheet"];
export type MessageTemplate = Named["TemplateController.Sheet"];
export type Said = Named["TemplateController.Said"];
export type Webhook = Named["EndpointSheet"];
export type WebhookBody = Named["EndpointBody"];
export type WebhookKind = Webhook["kind"];
export type Delivery = Named["Logged"];
export type LinkQuestion = Named["LinkController.Question"];
export type BeatRun = Named["RhythmController.Sheet"];
export type CalendarYear = Named["CalendarController.Whole"];
export type CalendarDay = Named["CalendarController.Shown"];
export type CalendarChange = Named["CalendarController.Wanted"];
export type HolidayNotice = Named["CalendarController.Notice"];
export type CalendarEdition = Named["EditionController.Kept"];
export type CalendarChangedDay = Named["EditionController.Changed"];
export type DeadlineShift = Named["DeadlinesController.Line"];

export type HeldFile = Named["HeldController.HeldFile"];
export type ParkZone = Named["ZoneController.ZoneSheet"];
export type DraftKeeping = Named["KeepingController.KeepingSheet"];
export type Incident = Named["IncidentController.Shown"];
export type UntoldFact = Named["Untold.Line"];
export type BatchItem = Named["Batch.One"];
export type BatchResults = Named["Batch.Results"];

export type Letter = Named["LetterSheet"];
export type CaseLetters = Named["LetterSheet.OfCase"];
export type PublicLetter = Named["LetterSheet.Public"];
export interface LetterFilter {
  kind?: string;
  state?: Letter["state"];
  year?: number;
  q?: string;
}
export type Sheet = Named["Sheet"];
export type SheetBlock = Named["Sheet.Block"];
export type SheetParagraph = Named["Sheet.Paragraph"];
export type SheetSpan = Named["Sheet.Span"];
export type LetterTemplate = Named["TemplateController.TemplateRow"];
export type TemplateField = Named["TemplateController.FieldRow"];
export type TemplateFinding = Named["TemplateController.Finding"];
export type TemplateChecked = Named["TemplateController.Checked"];
export type Proxy = Named["ProxyController.Shown"];
export type ProxyBody = Named["ProxyController.NewProxy"];
export type HandoverResult = Named["Handover.Result"];
export type Route = Named["RouteSheet"];
export type RouteStop = Named["RouteSheet.Stop"];
export type RouteLink = Named["RouteSheet.Link"];
export type RouteWho = Named["RouteSheet.Who"];
export type RouteAnswer = Named["RouteSheet.Answer"];
export type SavedFilter = Named["SavedFilterController.Shown"];
export type SavedFilterBody = Named["SavedFilterController.Wanted"];
export type CopiedCase = Named["CopyController.Shown"];
/** How a list of tasks is narrowed and ordered. */
export interface TaskFilter {
  workflow?: string;
  step?: string;
  light?: Light;
  q?: string;
  sort?: "newest" | "due" | "light";
}
export type Present = Named["EditorController.Present"];
export type CaseOpening = Named["StartController.Opening"];
export type DraftRow = Named["DraftController.Shown"];
export type KeptDraft = Named["KeptDraft"];
export type Opening = Named["OpeningSheet"];
export type PrefillSource = Named["Prefill.Source"];
export type TaskChoice = Named["Choices.Matter"];
export type Supervision = Named["NoticeController.SupervisionSheet"];
export type SupervisionBody = Named["NoticeController.SupervisionBody"];
export type DrawingFindings = Named["DrawingController.Findings"];
export type WorkflowWords = Named["DrawingController.Vocabulary"];

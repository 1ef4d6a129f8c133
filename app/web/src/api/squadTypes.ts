import type { components } from "./schema";

/** What the contract calls the bodies of the key projects and of their weekly dispatch. */
type Named = components["schemas"];

export type SquadProject = Named["ProjectLines.ProjectRow"];
export type SquadSheet = Named["ProjectViews.ProjectSheet"];
export type SquadBody = Named["ProjectBody"];
export type SquadPerson = Named["ProjectViews.Person"];
export type SquadHands = Named["ProjectViews.Hands"];
export type SquadShade = Named["Lamp.Shade"];
export type SquadColour = Named["Lamp.Colour"];
export type SquadAlike = Named["Similar.Found"];
export type SquadProof = Named["ProofController.ProofSheet"];
export type SquadProofBody = Named["ProofController.Proof"];
export type SquadSlip = Named["ProjectCourseController.HandOverSlip"];
export type SquadSlipBody = Named["ProjectCourseController.HandOver"];
export type SquadStageBody = Named["ProjectCourseController.StageStep"];
export type SquadCourseBody = Named["ProjectCourseController.CourseStep"];
export type SquadVersion = Named["HistoryController.PastVersion"];
export type SquadDifference = Named["HistoryController.DifferenceLine"];
export type SquadImport = Named["ImportController.ImportBody"];
export type SquadImported = Named["ProjectImport.Report"];
export type SquadPlan = Named["PlanViews.PlanSheet"];
export type SquadPlanBody = Named["PlanBody"];
export type SquadMilestone = Named["PlanViews.MilestoneSheet"];
export type SquadMonth = Named["PlanViews.MonthSheet"];
export type SquadScheduled = Named["PlanController.ScheduledPoint"];
export type SquadBaseline = Named["PlanViews.BaselineSheet"];
export type SquadPlanChange = Named["PlanController.ChangeSheet"];
export type SquadPlanChangeBody = Named["Changes.ChangeBody"];
export type SquadInvested = Named["PlanController.InvestedFigure"];
export type SquadReachBody = Named["MilestoneController.Reaching"];
export type SquadInvestedBody = Named["PlanController.Invested"];
export type SquadPayments = Named["PaymentViews.ScheduleSheet"];
export type SquadPayment = Named["PaymentViews.PaymentSheet"];
export type SquadSettlement = Named["PaymentViews.SettlementSheet"];
export type SquadPaymentsVersion = Named["PaymentViews.ScheduleVersion"];
export type SquadPaymentsBody = Named["ScheduleBody"];
export type SquadSettlementBody = Named["PaymentController.Settling"];
export type SquadLights = Named["LightController.LightsSheet"];
export type SquadLight = Named["LightController.LightSheet"];
export type SquadAspect = Named["LightController.AspectSheet"];
export type SquadExemption = Named["ExemptionViews.ExemptionSheet"];
export type SquadExemptionBody = Named["ExemptionController.ExemptionBody"];
export type SquadOverrideBody = Named["LightController.OverrideBody"];
export type SquadPortfolio = Named["PortfolioController.Portfolio"];
export type SquadStrip = SquadPortfolio["items"][number];
export type SquadStageCount = Named["StageController.StageCount"];
export type SquadDue = Named["CalendarController.DueSheet"];
export type SquadDueDays = Named["CalendarController.DueDays"];
export type SquadRules = Named["RulesController.RulesSheet"];
export type SquadRulesBody = Named["RulesController.RulesBody"];
export type SquadTargets = Named["TargetController.TargetSheet"];
export type SquadTargetsBody = Named["TargetController.TargetBody"];
/** How the register is narrowed; a day shows it as it was at that day's end. */
export interface SquadFilter {
  q?: string;
  library?: SquadProject["library"];
  stage?: SquadProject["stage"];
  course?: SquadProject["course"];
  category?: SquadProject["category"];
  level?: SquadProject["level"];
  space?: string;
  track?: string;
  member?: string;
  asOf?: string;
}
/** How the calendar of milestones is narrowed. */
export interface SquadDueFilter {
  state?: SquadDue["state"];
  key?: boolean;
  level?: SquadProject["level"];
  category?: SquadProject["category"];
  space?: string;
  track?: string;
  member?: string;
  asOf?: string;
}

/** 周调度: weekly reports, blockers, orders, meetings and standings of key projects. */
export type DispatchWeek = Named["WeekViews.WeekLine"];
export type WeeklyReportRow = Named["ReportViews.Line"];
export type WeeklyReport = Named["ReportViews.Sheet"];
export type WeeklyContent = Named["ReportViews.Content"];
export type BlockerRow = Named["BlockerViews.Line"];
export type Blocker = Named["BlockerViews.Sheet"];
export type NewBlocker = Named["BlockerController.NewBlocker"];
export type NewGrade = Named["BlockerController.NewGrade"];
export type OrderRow = Named["OrderViews.Line"];
export type SupervisionOrder = Named["OrderViews.Sheet"];
export type NewOrder = Named["OrderController.NewOrder"];
export type SquadMeetingRow = Named["MeetingViews.Line"];
export type SquadMeeting = Named["MeetingViews.Sheet"];
export type SquadMeetingKind = Named["MeetingKindController.KindSheet"];
export type NewSquadMeeting = Named["MeetingController.NewMeeting"];
export type NewAgendaItem = Named["MeetingController.NewItem"];
export type AgendaTopic = Named["MeetingViews.Topic"];
export type AgreedRow = Named["MeetingViews.OutcomeLine"];
export type AgreedSheet = Named["MeetingViews.OutcomeSheet"];
export type Agreed = Named["OutcomeController.Agreed"];
export type ScoreBoard = Named["StandingController.ScoreSheet"];
export type ScoreRow = Named["StandingController.ScoreLine"];
export type Flag = Named["StandingController.FlagLine"];
export type Bulletin = Named["StandingController.BulletinSheet"];
export type TourRow = Named["TourController.Line"];
export type Tour = Named["TourController.Sheet"];
export type RaceHistory = Named["RaceController.Races"];
export type ForecastRow = Named["ForecastViews.Line"];
export type ForecastSheet = Named["ForecastViews.Sheet"];
export type ForetoldProject = Named["ForecastViews.Foretold"];
export type NewForetold = Named["ForecastController.Naming"];
export type GatheringRow = Named["GatheringViews.Line"];
export type GatheringSheet = Named["GatheringViews.Sheet"];
export type GatheringGuest = Named["GatheringViews.Guest"];
export type NewGathering = Named["GatheringController.NewGathering"];
export type TourPoints = Named["TourController.Points"];

export default {
  title: "Supervision rhythm",
  lead: "Runs of the daily scan and of the weekly, monthly, quarterly and yearly reports.",
  beat: "Beat",
  beats: { day: "Daily scan", week: "Weekly dispatch", month: "Monthly report", quarter: "Quarterly analysis", year: "Yearly appraisal" },
  state: { running: "Running", done: "Done", failed: "Failed" },
  at: "Begun",
  attempts: "Tries",
  empty: "Nothing has run yet",
  failedBy: "It failed: {{why}}",
  rerun: "Run again",
  before: "{{n}} before",
  figures: { opened: "Opened", closed: "Closed", running: "Running", overdue: "Overdue", dueSoon: "Due soon", pausedLong: "Paused too long", untold: "Correction not seen" },
};

export default {
  title: "Public notices",
  lead: "Objections are checked by the supervisor; who objected is known to nobody else.",
  notice: "Notice",
  span: "Period",
  objections: "Objections",
  count: "{{n}}",
  none: "None",
  objectionsOf: "Objections ({{n}})",
  kind: { person: "Person", unit: "Organisation", hint: "Anonymous hint" },
  empty: "No notices yet",
  emptyHint: "Projects the committee agreed to appear here while they hang out.",
};

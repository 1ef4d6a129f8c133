import type { Shape } from "../shape";
import type zhCN from "../zh-CN/parks";

export default {
  title: "Parks",
  lead: "All parks of the platform. Their data are kept apart; the operator does not see what happens inside.",
  name: "Name",
  shortName: "Short name",
  shortNameHelp: "Stands in the numbers of letters, at most 10 characters.",
  slug: "Address",
  slugHelp: "Begins with a lower-case letter, may hold digits and hyphens, stays as it is, such as cq-gaoxin.",
  state: "State",
  states: { active: "Running", suspended: "Suspended" },
  act: "Action",
  to: { active: "Suspend", suspended: "Resume" },
  suspendMeans: "Nobody of the park can sign in and its public pages are gone; its data stay and it can be resumed at any time.",
  resumeMeans: "The people of the park can sign in again and its public pages are back.",
  empty: "No parks yet",
  emptyHint: "Found a park and name its administrator.",
  found: "Found a park",
  foundLead: "The administrator's one-time password is shown once; hand it over in person.",
  foundGo: "Found",
  park: "The park",
  admin: "Its first administrator",
} as const satisfies Shape<typeof zhCN>;

import { ApartmentOutlined, ApiOutlined, AuditOutlined, BankOutlined, BarChartOutlined, CalendarOutlined, CarryOutOutlined, FieldTimeOutlined, FileTextOutlined, FolderOpenOutlined, GlobalOutlined, InboxOutlined, MailOutlined, NotificationOutlined, ProjectOutlined, SafetyCertificateOutlined, ScheduleOutlined, SettingOutlined, SwapOutlined, TeamOutlined, UserSwitchOutlined, WarningOutlined } from "@ant-design/icons";
import type { ParseKeys } from "i18next";
import type { ComponentType } from "react";
import type { Me } from "@/api/types";
import { InboxCount } from "@/features/inbox/InboxCount";

/** A door in the left navigation. Rooms the person has no business in are not shown. */
export interface Room {
  path: string;
  label: ParseKeys;
  icon: ComponentType;
  open: (me: Me) => boolean;
  /** Other paths that belong to the room. */
  also?: string[];
  /** A figure beside the name, such as how much waits. */
  Count?: ComponentType;
}

const applicant = (me: Me): boolean => me.roles.some((role) => role === "APPLICANT" || role === "APPLICANT_ADMIN");
/** One of these rights opens the door; what may be done behind it the server says anew. */
const colleague = (...rights: string[]) => (me: Me): boolean => !applicant(me) && rights.some((right) => me.rights.includes(right));

export const rooms: Room[] = [
  { path: "/tasks", label: "shell.rooms.inbox", icon: InboxOutlined, open: colleague("tasks.work"), Count: InboxCount },
  { path: "/applications", label: "shell.rooms.applications", icon: FileTextOutlined, open: applicant, also: ["/cases", "/corrections", "/tasks"] },
  { path: "/cases", label: "shell.rooms.cases", icon: FolderOpenOutlined, open: colleague("cases.view") },
  { path: "/squad", label: "shell.rooms.squad", icon: ProjectOutlined, open: colleague("squad.view") },
  { path: "/dispatch", label: "shell.rooms.dispatch", icon: CarryOutOutlined, open: colleague("squad.view") },
  { path: "/rounds", label: "shell.rooms.rounds", icon: CalendarOutlined, open: colleague("seedfund.rounds.manage") },
  { path: "/committee", label: "shell.rooms.committee", icon: AuditOutlined, open: colleague("committee.meetings.manage", "committee.vote", "committee.view") },
  { path: "/publicity", label: "shell.rooms.publicity", icon: NotificationOutlined, open: colleague("publicity.objections.view", "cases.view", "catalog.manage") },
  { path: "/journal", label: "shell.rooms.journal", icon: SafetyCertificateOutlined, open: colleague("audit.view") },
  { path: "/letters", label: "shell.rooms.letters", icon: MailOutlined, open: colleague("letters.view") },
  { path: "/funds", label: "shell.rooms.funds", icon: BankOutlined, open: colleague("seedfund.funds.view") },
  { path: "/boards", label: "shell.rooms.boards", icon: BarChartOutlined, open: colleague("boards.view") },
  { path: "/members", label: "shell.rooms.members", icon: TeamOutlined, open: colleague("members.manage") },
  { path: "/organisation", label: "shell.rooms.organisation", icon: ApartmentOutlined, open: colleague("members.view", "members.manage") },
  { path: "/sign-ins", label: "shell.rooms.signIns", icon: SafetyCertificateOutlined, open: colleague("members.signins.view") },
  { path: "/rhythm", label: "shell.rooms.rhythm", icon: FieldTimeOutlined, open: colleague("rhythm.view") },
  { path: "/calendar", label: "shell.rooms.calendar", icon: ScheduleOutlined, open: colleague("calendar.manage", "rhythm.view") },
  { path: "/webhooks", label: "shell.rooms.outside", icon: ApiOutlined, open: colleague("messages.manage"), also: ["/deliveries", "/message-words"] },
  { path: "/proxies", label: "shell.rooms.proxies", icon: SwapOutlined, open: colleague("tasks.work") },
  { path: "/handover", label: "shell.rooms.handover", icon: UserSwitchOutlined, open: colleague("cases.manage") },
  { path: "/catalog", label: "shell.rooms.catalog", icon: ApartmentOutlined, open: colleague("catalog.manage", "cases.view") },
  { path: "/parks", label: "shell.rooms.parks", icon: GlobalOutlined, open: colleague("platform.parks.manage") },
  { path: "/settings", label: "shell.rooms.settings", icon: SettingOutlined, open: colleague("calendar.manage", "catalog.manage") },
  { path: "/incidents", label: "shell.rooms.incidents", icon: WarningOutlined, open: colleague("incidents.manage") },
];

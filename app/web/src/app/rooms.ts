import { FileTextOutlined, FolderOpenOutlined, InboxOutlined } from "@ant-design/icons";
import type { ParseKeys } from "i18next";
import type { ComponentType } from "react";
import type { Me } from "@/api/contract";
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
const colleague = (right: string) => (me: Me): boolean => !applicant(me) && me.rights.includes(right);

export const rooms: Room[] = [
  { path: "/tasks", label: "shell.rooms.inbox", icon: InboxOutlined, open: colleague("tasks.work"), Count: InboxCount },
  { path: "/applications", label: "shell.rooms.applications", icon: FileTextOutlined, open: applicant, also: ["/cases", "/corrections", "/tasks"] },
  { path: "/cases", label: "shell.rooms.cases", icon: FolderOpenOutlined, open: colleague("cases.view") },
];

import type { Me } from "@/api/types";
import { rooms } from "./rooms";

/** 挂帅领导、主要领导: what they look at first is how all projects stand. Whoever works on tasks begins with the inbox. */
const leaders = ["SQUAD_LEADER", "PARK_LEADER"];

export const looksAtAll = (me: Me): boolean => me.rights.includes("squad.view") && me.roles.some((role) => leaders.includes(role));

/** Where somebody begins; nothing for whoever has no business anywhere. In a park without key projects a leader begins like everybody. */
export const landingOf = (me: Me, projects: number): string | undefined => (looksAtAll(me) && projects > 0 ? "/squad/portfolio" : rooms.find((room) => room.open(me))?.path);

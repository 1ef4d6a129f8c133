import { authHandlers } from "./auth";
import { caseHandlers } from "./cases";
import { messageHandlers } from "./messages";
import { letterHandlers } from "./letters";
import { openHandlers } from "./open";
import { seedfundHandlers } from "./seedfund";
import { staffHandlers } from "./staff";
import { taskHandlers } from "./tasks";

/** Answers as the server would give them, with invented companies; used by tests and the mock mode. */
export const handlers = [...authHandlers, ...openHandlers, ...taskHandlers, ...messageHandlers, ...letterHandlers, ...staffHandlers, ...caseHandlers, ...seedfundHandlers];

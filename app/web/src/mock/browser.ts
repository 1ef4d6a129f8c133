import { setupWorker } from "msw/browser";
import { handlers } from "./handlers";

export const startMock = () => setupWorker(...handlers).start({ onUnhandledRequest: "bypass", quiet: true });

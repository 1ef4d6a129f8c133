import { createContext } from "react";
import type { Mode, ModeChoice } from "./mode";

export const ModeContext = createContext<{ mode: Mode; choice: ModeChoice; choose: (choice: ModeChoice) => void }>({
  mode: "light",
  choice: "system",
  choose: () => undefined,
});

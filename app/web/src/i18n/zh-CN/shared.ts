import kit from "./kit";
import shell from "./shell";

/** What every page says. */
export default { shell, kit } as const;

import kit from "./kit";
import shell from "./shell";

/** What every page says. */
export default { shell, kit };

/** The other rooms' texts, each fetched with its pages. Only the list of the language that is spoken travels. */
export const rooms = import.meta.glob<{ default: object }>(["./*.ts", "!./{index,shared,shell,kit}.ts"]);

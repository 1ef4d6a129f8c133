import kit from "./kit";
import refusal from "./refusal";
import shell from "./shell";

/** What every page says. */
export default { shell, kit, refusal } as const;

/** The other rooms' texts, each fetched with its pages. Only the list of the language that is spoken travels. */
export const rooms = import.meta.glob<{ default: object }>(["./*.ts", "!./{index,shared,shell,kit,refusal}.ts"]);

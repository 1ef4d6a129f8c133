const kinds = ["before", "beside", "after", "delegated", "rework"] as const;

/** Message key of why a row lies beside a step. */
export const helpWord = (kind: string): `work.help.${(typeof kinds)[number]}` => `work.help.${kinds.find((each) => each === kind) ?? "delegated"}`;

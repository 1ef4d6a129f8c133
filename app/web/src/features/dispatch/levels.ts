/** Who decides about a blocker: department, consultation, squad leader, park leader. */
export const levels = ["L1", "L2", "L3", "L4"] as const;
export type Level = (typeof levels)[number];
export const levelOf = (level: number): Level => levels[level - 1] ?? "L4";
/** The other way round; nothing for a word that is no level. */
export const rankOf = (word: string | null): number | undefined => levels.findIndex((each) => each === word) + 1 || undefined;

/** Codes of the register in the order people know them; their words are texts of the room. */
export const libraries = ["OUTSIDE", "PROPOSED", "ADMITTED", "RESERVE", "REFUSED", "MERGED"] as const;
export const stages = ["LEAD", "TALKS", "SIGNED", "PREPARING", "STARTED", "BUILDING", "FINISHED", "PRODUCING", "FULL", "ARCHIVED"] as const;
export const courses = ["RUNNING", "PAUSED", "TERMINATED"] as const;
export const categories = ["SCIENCE", "PLATFORM", "INDUSTRY"] as const;
export const levels = ["STATE", "PROVINCE", "CITY", "DISTRICT"] as const;
export const parts = ["LEADER", "CHIEF", "OFFICER"] as const;
export const proofs = ["CONSTRUCTION_PERMIT", "EQUIPMENT_ENTRY", "SITE_PHOTO", "COMPLETION_RECORD", "CONTRACT", "OTHER"] as const;
export const colours = ["GREEN", "YELLOW", "RED"] as const;

/** The one of a closed list, or nothing. */
export const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((each) => each === text);

/** What an operation asks for before it is done. */
export interface Asks {
  people?: "one" | "many" | "any";
  comment: "needed" | "optional";
  kind?: boolean;
  target?: boolean;
  day?: boolean;
  danger?: boolean;
  /** Yes or no; a no needs words. */
  consent?: boolean;
  files?: boolean;
}

export const asks = {
  transfer: { people: "one", comment: "optional" },
  delegate: { people: "one", comment: "optional" },
  countersign: { people: "many", comment: "optional", kind: true },
  return: { comment: "needed", target: true },
  cancel: { comment: "needed", danger: true },
  terminate: { comment: "needed", danger: true },
  suspend: { comment: "needed", day: true },
  resume: { comment: "optional" },
  extend: { comment: "needed", day: true },
  grant: { comment: "optional", consent: true },
  copy: { people: "many", comment: "optional" },
  comment: { people: "any", comment: "needed", files: true },
  urge: { comment: "optional" },
  withdraw: { comment: "optional" },
} as const satisfies Record<string, Asks>;

export type Operation = keyof typeof asks;

export const isOperation = (word: string): word is Operation => word in asks;

export interface Filled {
  people: string[];
  comment: string;
  kind: "before" | "beside" | "after";
  to: string;
  then: "again" | "back";
  day: string;
  granted?: boolean;
  files: string[];
}

export const unfilled: Filled = { people: [], comment: "", kind: "before", to: "", then: "again", day: "", files: [] };

/** True when nothing that is needed is missing. */
export function isComplete(operation: Operation, filled: Filled): boolean {
  const wanted: Asks = asks[operation];
  const people = !wanted.people || wanted.people === "any" || filled.people.length > 0;
  const isFree = wanted.consent ? filled.granted === true : wanted.comment === "optional";
  const words = isFree || filled.comment.trim().length > 0;
  return people && words && (!wanted.consent || filled.granted !== undefined) && (!wanted.target || !!filled.to) && (!wanted.day || !!filled.day);
}

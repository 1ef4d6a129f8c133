import type { MoneyValue, SquadBody, SquadSheet } from "@/api/types";
import { shownMoney, typedMoney } from "@/kit/money";
import { tidyCode, tidyNumber } from "@/kit/tidy";

export const moneyFields = ["totalInvest", "annualPlan", "contractInvest", "inPlaceInvest", "output", "tax"] as const;
export const figureFields = ["landArea", "buildArea", "jobs"] as const;
export const targetFields = ["plannedStart", "plannedFinish", "plannedProduction"] as const;
export const textFields = ["name", "ownerUscc", "ownerName", "industry", "space", "track", "contractOn", "contactName", "contactPhone"] as const;
export const tickFields = ["isSquad", "isTop500"] as const;

export interface Promised {
  item: string;
  until: string;
}
type Texts = (typeof moneyFields)[number] | (typeof figureFields)[number] | (typeof targetFields)[number] | (typeof textFields)[number];

/** F-A1 as it is typed: every field a text until it is sent. */
export type ProjectDraft = Record<Texts, string> &
  Record<(typeof tickFields)[number], boolean> & { category: string; level: string; stage: string; officerId: string[]; commitments: Promised[] };

export const blank: ProjectDraft = {
  name: "", ownerUscc: "", ownerName: "", industry: "", space: "", track: "", contractOn: "", contactName: "", contactPhone: "",
  totalInvest: "", annualPlan: "", contractInvest: "", inPlaceInvest: "", output: "", tax: "",
  landArea: "", buildArea: "", jobs: "",
  plannedStart: "", plannedFinish: "", plannedProduction: "",
  isSquad: true, isTop500: false, category: "", level: "", stage: "LEAD", officerId: [], commitments: [],
};

const wan = (money: MoneyValue | undefined): string => (money ? shownMoney(money.amount, "wan") : "");

/** What stands in the register, as a person types it. */
export const draftOf = (sheet: SquadSheet): ProjectDraft => ({
  ...blank,
  ...Object.fromEntries(moneyFields.map((field) => [field, wan(sheet[field])])),
  ...Object.fromEntries(figureFields.map((field) => [field, sheet[field] === undefined ? "" : String(sheet[field])])),
  ...Object.fromEntries(targetFields.map((field) => [field, sheet[field] ?? ""])),
  name: sheet.name,
  ownerUscc: sheet.owner.uscc,
  ownerName: sheet.owner.name,
  industry: sheet.industry ?? "",
  space: sheet.space ?? "",
  track: sheet.track ?? "",
  contractOn: sheet.contractOn ?? "",
  contactName: sheet.contactName ?? "",
  contactPhone: sheet.contactPhone ?? "",
  isSquad: sheet.isSquad,
  isTop500: sheet.isTop500,
  category: sheet.category,
  level: sheet.level,
  stage: sheet.stage,
  commitments: sheet.commitments.map((each) => ({ item: each.item, until: each.until ?? "" })),
});

/** 万元 as typed → yuan; nothing typed is nothing sent, and what is no amount the server refuses by name. */
export function moneyOf(typed: string): MoneyValue | undefined {
  const figure = tidyNumber(typed).replace(/万元$/, "");
  return figure ? { amount: typedMoney(figure, "wan"), currency: "CNY" } : undefined;
}

/** An amount that is none never travels: the server could not say which field it was. */
export const isAmount = (typed: string): boolean => !typed.trim() || /^\d+(\.\d{1,6})?$/.test(tidyNumber(typed).replace(/万元$/, ""));
export const isFigure = (typed: string): boolean => !typed.trim() || /^\d+(\.\d+)?$/.test(tidyNumber(typed));
export const isCount = (typed: string): boolean => !typed.trim() || /^\d{1,9}$/.test(tidyNumber(typed));

export type Gap = "required" | "amount" | "figure" | "count" | "distinct";
const needed = ["name", "ownerUscc", "ownerName", "category", "level", "space", "totalInvest", "annualPlan", "plannedStart", "plannedFinish"] as const;

/** What keeps the form from being sent, by pointer, in the order of the form. */
export function gapsOf(draft: ProjectDraft): [pointer: string, gap: Gap][] {
  const gaps: [string, Gap | false][] = [
    ...needed.map((field): [string, Gap | false] => [`/${field}`, !draft[field].trim() && "required"]),
    ...moneyFields.map((field): [string, Gap | false] => [`/${field}`, !isAmount(draft[field]) && "amount"]),
    ["/landArea", !isFigure(draft.landArea) && "figure"],
    ["/buildArea", !isFigure(draft.buildArea) && "figure"],
    ["/jobs", !isCount(draft.jobs) && "count"],
    ...draft.commitments.map((each, at): [string, Gap | false] => [`/commitments/${at}/item`, !each.item.trim() && "required"]),
  ];
  return gaps.flatMap(([pointer, gap]) => (gap ? [[pointer, gap]] : []));
}

const numberOf = (typed: string): number | undefined => (typed.trim() ? Number(tidyNumber(typed)) : undefined);
const textOf = (typed: string): string | undefined => typed.trim() || undefined;

/** What is sent once there are no gaps; of a project that is there already its stage and people stay. */
export function bodyOf(draft: ProjectDraft, before?: ProjectDraft): SquadBody {
  return {
    ...Object.fromEntries(moneyFields.map((field) => [field, moneyOf(draft[field])])),
    ...Object.fromEntries(targetFields.map((field) => [field, textOf(draft[field])])),
    name: draft.name.trim(),
    ownerUscc: tidyCode(draft.ownerUscc),
    ownerName: draft.ownerName.trim(),
    category: (textOf(draft.category) as SquadBody["category"]) ?? undefined,
    level: (textOf(draft.level) as SquadBody["level"]) ?? undefined,
    stage: before ? undefined : (draft.stage as SquadBody["stage"]),
    industry: textOf(draft.industry),
    space: textOf(draft.space),
    track: textOf(draft.track),
    contractOn: textOf(draft.contractOn),
    isSquad: draft.isSquad,
    isTop500: draft.isTop500,
    landArea: numberOf(draft.landArea),
    buildArea: numberOf(draft.buildArea),
    jobs: numberOf(draft.jobs),
    officerId: before ? undefined : draft.officerId[0],
    contactName: textOf(draft.contactName),
    contactPhone: textOf(draft.contactPhone),
    commitments: draft.commitments.map((each) => ({ item: each.item.trim(), until: textOf(each.until) })),
  };
}

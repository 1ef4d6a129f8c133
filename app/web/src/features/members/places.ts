import type { Member, MemberBody } from "@/api/types";

export interface Places {
  phone: string;
  email: string;
  unitId: string;
  residentId: string;
  crews: string[];
  expertise: string;
}

export const placesOf = (member: Member): Places => ({
  phone: member.phone ?? "",
  email: member.email ?? "",
  unitId: member.unitId ?? "",
  residentId: member.residentId ?? "",
  crews: member.crews.map((crew) => crew.id),
  expertise: member.expertise.join("、"),
});

/** Fields of an expert as they are typed: any usual mark between them. */
export const fieldsOf = (typed: string): string[] => [...new Set(typed.split(/[、,，;；\n]/).map((each) => each.trim()).filter(Boolean))];

const single = ["phone", "email", "unitId", "residentId"] as const;

/** What was emptied must be said: what is left out of a change stays. */
export function placesBody(member: Member, places: Places): MemberBody {
  const before = placesOf(member);
  const given = single.filter((name) => places[name].trim() && places[name] !== before[name]);
  const cleared = single.filter((name) => before[name] && !places[name].trim());
  return { ...Object.fromEntries(given.map((name) => [name, places[name]])), crews: places.crews, expertise: fieldsOf(places.expertise), cleared };
}

import { parkLocal } from "@/kit/dates";

/** When a photograph was taken, on the park's clock as its field keeps it: `2026-03-05T09:30`; never later than now. */
export function takenAt(modified: number, now: number = Date.now()): string {
  const moment = new Date(modified > 0 ? Math.min(modified, now) : now);
  return parkLocal(moment);
}

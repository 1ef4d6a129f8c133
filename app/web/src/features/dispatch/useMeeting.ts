import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { SquadMeeting } from "@/api/types";
import { readMeeting } from "./api";

/** A meeting, read anew while it speaks: two people may note at one table. What it was on a day does not change. */
export const useMeeting = (id: string, asOf?: string): UseQueryResult<SquadMeeting> =>
  useQuery({ queryKey: ["dispatch", "meeting", id, asOf], queryFn: () => readMeeting(id, asOf), refetchInterval: (query) => (!asOf && query.state.data?.meeting.state === "OPEN" ? 5_000 : false) });

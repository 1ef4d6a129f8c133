import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { SquadMeeting } from "@/api/types";
import { readMeeting } from "./api";

/** A meeting, read anew while it speaks: two people may note at one table. */
export const useMeeting = (id: string): UseQueryResult<SquadMeeting> =>
  useQuery({ queryKey: ["dispatch", "meeting", id], queryFn: () => readMeeting(id), refetchInterval: (query) => (query.state.data?.meeting.state === "OPEN" ? 5_000 : false) });

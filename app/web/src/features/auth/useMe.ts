import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Me } from "@/api/types";
import { useSession } from "@/app/useSession";
import { workBy } from "@/kit/dates";
import { readMe } from "./api";

async function readMine(): Promise<Me> {
  const me = await readMe();
  workBy(me.zone);
  return me;
}

/** Who sits here. Asked only while somebody is signed in. */
export function useMe({ enabled = true }: { enabled?: boolean } = {}): UseQueryResult<Me> {
  const signedIn = useSession() === "signedIn";
  return useQuery({ queryKey: ["me"], queryFn: readMine, staleTime: Infinity, enabled: enabled && signedIn });
}

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Me } from "@/api/types";
import { useSession } from "@/app/useSession";
import { readMe } from "./api";

/** Who sits here. Asked only while somebody is signed in. */
export function useMe({ enabled = true }: { enabled?: boolean } = {}): UseQueryResult<Me> {
  const signedIn = useSession() === "signedIn";
  return useQuery({ queryKey: ["me"], queryFn: readMe, staleTime: Infinity, enabled: enabled && signedIn });
}

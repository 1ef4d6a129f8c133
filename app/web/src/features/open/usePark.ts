import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PublicPark } from "@/api/types";
import { readPark } from "./api";

export const usePark = (park: string | undefined): UseQueryResult<PublicPark> =>
  useQuery({ queryKey: ["public", park], queryFn: () => readPark(park ?? ""), enabled: !!park, staleTime: 300_000 });

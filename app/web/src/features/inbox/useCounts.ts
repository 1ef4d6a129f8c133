import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { TaskCounts } from "@/api/types";
import { readCounts } from "./api";

/** How much waits, looked up again every half minute while the page is in sight. */
export const useCounts = (): UseQueryResult<TaskCounts> => useQuery({ queryKey: ["tasks", "counts"], queryFn: readCounts, refetchInterval: 30_000 });

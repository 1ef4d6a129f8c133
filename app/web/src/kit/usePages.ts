import { useInfiniteQuery, type InfiniteData, type QueryKey, type UseInfiniteQueryResult } from "@tanstack/react-query";
import type { Page } from "@/api/types";

/** A keyset-paged query as DataList reads it. */
export function usePages<T>(queryKey: QueryKey, read: (cursor?: string) => Promise<Page<T>>): UseInfiniteQueryResult<InfiniteData<Page<T>>> {
  return useInfiniteQuery<Page<T>, Error, InfiniteData<Page<T>>, QueryKey, string | undefined>({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

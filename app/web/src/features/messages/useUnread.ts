import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Unread } from "@/api/types";
import { countMessages } from "./api";
import { listen } from "./listen";

const COUNT = ["messages", "count"];

/** How many messages are unread: pushed by the server, looked up every two minutes where no stream comes through. */
export function useUnread(): number {
  const queries = useQueryClient();
  const count = useQuery({ queryKey: COUNT, queryFn: countMessages, refetchInterval: 120_000 });
  useEffect(
    () =>
      listen((event) => {
        if (event.name === "count") queries.setQueryData(COUNT, JSON.parse(event.data) as Unread);
        if (event.name === "message") {
          void queries.invalidateQueries({ queryKey: ["messages", "list"] });
          void queries.invalidateQueries({ queryKey: ["tasks"] });
        }
      }),
    [queries],
  );
  return count.data?.unread ?? 0;
}

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { markCopyRead } from "./api";

/** A case that is opened from a copy has been looked at. */
export function useReadCopy(copy: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!copy) return;
    void markCopyRead(copy)
      .then(() => Promise.all([queries.invalidateQueries({ queryKey: ["copies"] }), queries.invalidateQueries({ queryKey: ["tasks", "counts"] })]))
      // Whether it counts as read must not stand in the way of reading it.
      .catch(() => undefined);
  }, [copy, queries]);
}

import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useState } from "react";
import type { FieldProblem } from "@/api/types";
import { newKey } from "@/api/idempotency";
import { ProblemError } from "@/api/ProblemError";
import { fieldId } from "@/features/forms/pointer";
import type { SummaryItem } from "./ErrorSummary";
import { problemItems } from "./problemItems";
import { useProblemText } from "./useProblemText";

export interface Act<V> {
  run: (value: V, then?: () => void) => void;
  busy: boolean;
  /** Somebody else changed it meanwhile. */
  stale: boolean;
  /** Everything the server found, with the fields it points at. */
  errors: SummaryItem[];
  wrong: (pointer: string) => string | undefined;
}

/**
 * One kind of change with its idempotency key: a double click or a retry after a lost answer acts once,
 * afterwards what it touches is read anew.
 */
export function useAct<V, R = unknown>(send: (value: V, key: string) => Promise<R>, touches: QueryKey[], done?: (answer: R) => void): Act<V> {
  const queries = useQueryClient();
  const text = useProblemText();
  const [key, setKey] = useState(newKey);
  const sending = useMutation({
    mutationFn: (value: V) => send(value, key),
    onSuccess: async (answer) => {
      setKey(newKey());
      await Promise.all(touches.map((queryKey) => queries.invalidateQueries({ queryKey })));
      done?.(answer);
    },
    onError: (error) => {
      // An answer that never came may still have acted; only a refusal frees the key.
      if (ProblemError.of(error).problem.status > 0) setKey(newKey());
    },
  });
  const found: FieldProblem[] = sending.isError ? (ProblemError.of(sending.error).problem.errors ?? []) : [];
  return {
    run: (value, then) => sending.mutate(value, { onSuccess: then }),
    busy: sending.isPending,
    stale: sending.isError && ProblemError.of(sending.error).problem.status === 412,
    errors: sending.isError ? problemItems(sending.error, text(sending.error), fieldId) : [],
    wrong: (pointer) => found.find((each) => each.pointer === pointer)?.message,
  };
}

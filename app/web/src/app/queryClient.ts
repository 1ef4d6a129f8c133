import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "@/api/ProblemError";

/** Only failures that may pass by themselves are tried again. */
const passing = new Set([0, 429, 502, 503, 504]);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && passing.has(ProblemError.of(error).problem.status),
    },
    mutations: { retry: false },
  },
});

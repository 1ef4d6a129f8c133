import { ProblemError } from "@/api/ProblemError";
import type { SummaryItem } from "./ErrorSummary";

/** A refusal as ErrorSummary shows it: every field it names, or its one sentence. `target` turns a pointer into an id. */
export function problemItems(error: unknown, sentence: string, target: (pointer: string) => string = (pointer) => pointer.replace(/^\//, "")): SummaryItem[] {
  const { problem } = ProblemError.of(error);
  if (problem.errors.length) return problem.errors.map((each) => ({ target: target(each.pointer), message: each.message }));
  return [{ message: sentence, state: problem.status === 409 ? problem : undefined }];
}

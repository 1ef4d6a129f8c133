import type { Problem } from "./types";

const UNSAID: Omit<Problem, "code" | "status"> = { type: "about:blank", title: "", detail: "", trace: "", errors: [] };

/** A refusal by the server, or the network's own (`code: "network"`, status 0). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(said: Partial<Problem> & Pick<Problem, "code" | "status">) {
    const problem = { ...UNSAID, ...said };
    super(problem.detail || problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }

  static network(): ProblemError {
    return new ProblemError({ status: 0, code: "network" });
  }

  static of(error: unknown): ProblemError {
    return error instanceof ProblemError ? error : ProblemError.network();
  }
}

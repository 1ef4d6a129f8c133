import type { Problem } from "./contract";

/** A refusal by the server, or the network's own (`code: "network"`, status 0). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
  }

  static network(): ProblemError {
    return new ProblemError({ title: "", status: 0, code: "network" });
  }

  static of(error: unknown): ProblemError {
    return error instanceof ProblemError ? error : ProblemError.network();
  }
}

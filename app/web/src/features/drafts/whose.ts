/** Who may have changed the same thing meanwhile: a colleague, or oneself in another window. */
export type Whose = "colleague" | "own";

import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/ProblemError";

/** The sentence a person reads: the server's own when it has one, ours by status otherwise. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const { problem } = ProblemError.of(error);
    if (problem.code === "network") return t("kit.problem.network");
    if (problem.detail) return problem.detail;
    switch (problem.status) {
      case 403:
        return t("kit.problem.forbidden");
      case 404:
        return t("kit.problem.notFound");
      case 412:
        return t("kit.problem.stale");
      case 429:
      case 503:
        return t("kit.problem.busy");
      default:
        return problem.title || t("kit.problem.other");
    }
  };
}

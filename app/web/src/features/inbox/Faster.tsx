import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemError } from "@/api/ProblemError";
import { dateTimeText } from "@/kit/dates";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";

/** A refusal that says who was faster and when; any other one as it is. */
export function Faster({ error, label }: { error: unknown; label?: (outcome: string) => string | undefined }) {
  const { t } = useTranslation();
  const { problem } = ProblemError.of(error);
  const { by, at, outcome: key } = problem.now ?? {};
  if (problem.status !== 409 || typeof by !== "string" || typeof at !== "string") return <ProblemNotice error={error} />;
  const outcome = typeof key === "string" && label?.(key);
  const facts = { by, at: dateTimeText(at) };
  return (
    <Panel tone="close" title={t("inbox.faster.title")}>
      <p role="alert">{outcome ? t("inbox.faster.how", { ...facts, outcome }) : t("inbox.faster.who", facts)}</p>
      <p><Link to="/tasks">{t("inbox.faster.back")}</Link></p>
    </Panel>
  );
}

import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemError } from "@/api/ProblemError";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { useProblemText } from "@/kit/useProblemText";
import { Instead } from "@/kit/Instead";

/** A task that is no longer as it was read: who was faster and when, what is possible now, the way back. */
export function Faster({ error, label }: { error: unknown; label?: (deed: string) => string | undefined }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { problem } = ProblemError.of(error);
  if (problem.status !== 409) return <ProblemNotice error={error} />;
  return (
    <Panel tone="close" title={problem.now?.by ? t("inbox.faster.title") : t("inbox.faster.other")}>
      <p role="alert">{text(error)}</p>
      <Instead problem={problem} label={label} />
      <p><Link to="/tasks">{t("inbox.faster.back")}</Link></p>
    </Panel>
  );
}

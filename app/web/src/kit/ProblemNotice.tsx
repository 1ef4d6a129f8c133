import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/ProblemError";
import { useProblemText } from "./useProblemText";

/** A read that failed: why, in plain words, and the way to try again. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { trace } = ProblemError.of(error).problem;
  return (
    <Alert
      type="error"
      showIcon
      title={text(error)}
      description={trace && t("kit.problem.trace", { trace })}
      action={retry && <Button size="small" onClick={retry}>{t("kit.retry")}</Button>}
    />
  );
}

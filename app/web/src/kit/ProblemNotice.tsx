import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/ProblemError";
import css from "./ProblemNotice.module.css";
import { useProblemText } from "./useProblemText";
import { Instead } from "./Instead";

/** A read that failed: why, in plain words, and the way to try again. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { problem } = ProblemError.of(error);
  const { trace } = problem;
  return (
    <div className={css.notice} role="alert">
      <div>
        <p>{text(error)}</p>
        {problem.status === 409 && <Instead problem={problem} />}
        {trace && <small>{t("kit.problem.trace", { trace })}</small>}
      </div>
      {retry && <Button size="small" onClick={retry}>{t("kit.retry")}</Button>}
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useAct } from "@/kit/useAct";
import { readRun, rerun } from "./api";
import { figuresOf } from "./figuresOf";
import css from "./RunPage.module.css";

/** One run with its figures beside those of the period before. */
export function RunPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const run = useQuery({ queryKey: ["rhythm", "run", id], queryFn: () => readRun(id) });
  const act = useAct((which: string, key) => rerun(which, key), [["rhythm"]]);
  const title = run.data ? `${run.data.beatName} · ${run.data.period}` : t("rhythm.title");
  return (
    <PageFrame title={title} back={{ to: "/rhythm", label: t("rhythm.title") }} width="reading" lead={run.data && t(`rhythm.state.${run.data.state}`)}>
      {run.isPending && <Skeleton lines={4} />}
      {run.isError && <ProblemNotice error={run.error} retry={() => void run.refetch()} />}
      {run.data && (
        <Panel>
          <ErrorSummary items={act.errors} />
          {run.data.error && <p>{t("rhythm.failedBy", { why: run.data.error })}</p>}
          <dl className={css.figures}>
            {figuresOf(run.data.found ?? {}).map((figure) => (
              <div key={figure.key}>
                <dt>{t(`rhythm.figures.${figure.key}`)}</dt>
                <dd>{figure.value}{figure.before !== undefined && <small> {t("rhythm.before", { n: figure.before })}</small>}</dd>
              </div>
            ))}
          </dl>
          {run.data.can.includes("rerun") && <Button type="primary" loading={act.busy} onClick={() => act.run(id)}>{t("rhythm.rerun")}</Button>}
        </Panel>
      )}
    </PageFrame>
  );
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Draw, FormValues } from "@/api/types";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readDraw } from "./api";
import { DrawForm } from "./DrawForm";
import { Drawn } from "./Drawn";

/** 专家抽取 at the step that names experts: what is drawn goes into the step's form. */
export function ExpertDraw({ task, onDrawn }: { task: string; onDrawn: (fills: FormValues) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const key = ["task", task, "draw"];
  const draw = useQuery({ queryKey: key, queryFn: () => readDraw(task), staleTime: 30_000 });
  const drawn = (now: Draw): void => {
    queries.setQueryData(key, now);
    onDrawn(now.fills as FormValues);
  };
  return (
    <Panel title={t("review.draw.title")}>
      {draw.isPending && <Skeleton lines={3} />}
      {draw.isError && <ProblemNotice error={draw.error} retry={() => void draw.refetch()} />}
      {draw.data && (
        <>
          <p>{t("review.draw.lead", { n: draw.data.candidates })}</p>
          {draw.data.leftOut.length > 0 && (
            <details>
              <summary>{t("review.draw.leftOut", { n: draw.data.leftOut.length })}</summary>
              <ul>{draw.data.leftOut.map((left) => <li key={left.memberId}>{t("review.draw.left", { name: left.name, why: left.why })}</li>)}</ul>
            </details>
          )}
          {draw.data.draw ? <Drawn task={task} draw={draw.data} lot={draw.data.draw} onDrawn={drawn} onStale={() => void draw.refetch()} /> : <DrawForm task={task} draw={draw.data} onDrawn={drawn} onStale={() => void draw.refetch()} />}
        </>
      )}
    </Panel>
  );
}

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { ReviewSummary } from "@/features/review/ReviewSummary";
import { readCaseOperations } from "@/features/work/api";
import { CaseOperations } from "@/features/work/CaseOperations";
import { CaseParts } from "@/features/work/CaseParts";
import { CasePath } from "@/features/work/CasePath";
import { CaseVotes } from "@/features/work/CaseVotes";
import { Helpers } from "@/features/work/Helpers";
import { CaseLetters } from "@/features/letters/CaseLetters";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { stateTone } from "@/kit/stateTone";
import { readCase, readMyTasks } from "./api";
import css from "./CaseRoom.module.css";
import { CaseTimeline } from "./CaseTimeline";
import { FilesOfCase } from "./FilesOfCase";
import { StepTrail } from "./StepTrail";
import { TodoList } from "./TodoList";
import { WhereNow } from "./WhereNow";

const CaseDrawing = lazy(async () => ({ default: (await import("@/features/route/CaseDrawing")).CaseDrawing }));

/** Where a matter stands, in plain words: where it is, whose turn, until when, what happened so far. */
export function CaseRoom({ id, back, children }: { id: string; back: { to: string; label: string }; children?: ReactNode }) {
  const { t } = useTranslation();
  const matter = useQuery({ queryKey: ["case", id], queryFn: () => readCase(id) });
  const rights = useMe().data?.rights ?? [];
  const colleague = rights.includes("cases.view") || rights.includes("committee.view");
  const todo = useQuery({ queryKey: ["tasks", "todo", "mine"], queryFn: readMyTasks });
  const waiting = useQuery({ queryKey: ["case", id, "operations"], queryFn: () => readCaseOperations(id) });
  if (matter.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (matter.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={matter.error} retry={() => void matter.refetch()} /></PageFrame>;
  const { data } = matter;
  return (
    <PageFrame
      title={data.title}
      back={back}
      actions={<CaseOperations id={id} />}
      lead={<span className={css.lead}>{data.number} · {data.workflow.name} <StatusTag tone={stateTone(data.state)}>{data.stateLabel}</StatusTag></span>}
    >
      <TodoList tasks={(todo.data?.items ?? []).filter((row) => row.caseId === id)} />
      <div className={css.layout}>
        <div className={css.main}>
          <WhereNow matter={data} />
          {colleague && !data.imported && <ReviewSummary id={id} />}

          {waiting.data?.waiting.map((task) => <Helpers key={task} task={task} caseId={id} />)}
          {!data.imported && <Suspense fallback={<Skeleton lines={4} />}><CaseDrawing matter={data} /></Suspense>}
          <CaseVotes id={id} />
          <CasePath id={id} />
          <CaseLetters id={id} />
          <CaseTimeline id={id} />
          {children}
        </div>
        <aside className={css.side}>
          {data.stages.length > 0 && <Panel title={t("cases.trail")}><StepTrail stages={data.stages} /></Panel>}
          {!data.imported && <CaseParts id={id} />}
          {!data.imported && (
            <Panel title={t("cases.papers")}>
              <Link className={css.papers} to={`/cases/${id}/submissions`}>{t("cases.papersOpen")}</Link>
              <FilesOfCase id={id} number={data.number} />
            </Panel>
          )}
        </aside>
      </div>
    </PageFrame>
  );
}

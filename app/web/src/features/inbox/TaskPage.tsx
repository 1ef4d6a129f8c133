import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { readTask } from "@/features/cases/api";
import { PageFrame } from "@/kit/PageFrame";
import { Skeleton } from "@/kit/Skeleton";
import { Faster } from "./Faster";

const AnswerPage = lazy(async () => ({ default: (await import("./AnswerPage")).AnswerPage }));
const ScorePage = lazy(async () => ({ default: (await import("@/features/review/ScorePage")).ScorePage }));

/** A task opened for work: a form to answer, a sheet to score or a correction, as its step says. */
export function TaskPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const task = useQuery({ queryKey: ["task", id], queryFn: () => readTask(id), staleTime: Infinity, gcTime: 0 });
  const back = { to: "/tasks", label: t("inbox.title") };
  const waiting = <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (task.isPending) return waiting;
  if (task.isError) return <PageFrame title={t("inbox.gone")} back={back}><Faster error={task.error} /></PageFrame>;
  if (task.data.correction) return <Navigate replace to={`/corrections/${id}`} />;
  if (task.data.rubric) return <Suspense fallback={waiting}><ScorePage key={id} sheet={task.data} rubric={task.data.rubric} /></Suspense>;
  return <Suspense fallback={waiting}><AnswerPage key={id} sheet={task.data} /></Suspense>;
}

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useForm } from "@/features/forms/useForm";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readTask } from "./api";

const CorrectionDesk = lazy(async () => ({ default: (await import("./CorrectionDesk")).CorrectionDesk }));

/** One notice that lists everything; only those fields are open. */
export function CorrectionPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const task = useQuery({ queryKey: ["task", id], queryFn: () => readTask(id), staleTime: Infinity });
  const form = useForm(task.data?.form ?? task.data?.shows[0]?.form, "correction");
  const back = { to: task.data ? `/cases/${task.data.task.caseId}` : "/applications", label: t("cases.backToCase") };
  const error = task.error ?? form.error;
  if (error) return <PageFrame title={t("cases.correction.title")} back={back} width="reading"><ProblemNotice error={error} /></PageFrame>;
  const waiting = <PageFrame title=" " back={back} width="reading"><Skeleton lines={8} /></PageFrame>;
  if (!task.data || !form.data) return waiting;
  return <Suspense fallback={waiting}><CorrectionDesk key={id} sheet={task.data} form={form.data} back={back} /></Suspense>;
}

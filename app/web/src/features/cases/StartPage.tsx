import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { readWorkflow } from "@/features/catalog/api";
import { readOpening } from "@/features/drafts/api";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";

const StartDesk = lazy(async () => ({ default: (await import("./StartDesk")).StartDesk }));

/** Begins a case of a workflow: what it is about, its form, and the way it will go. */
export function StartPage() {
  const { t } = useTranslation();
  const { workflow = "" } = useParams();
  const found = useQuery({ queryKey: ["workflow", workflow], queryFn: () => readWorkflow(workflow) });
  const back = { to: "/tasks?view=started", label: t("cases.start.back") };
  const opening = useQuery({ queryKey: ["opening", workflow], queryFn: () => readOpening(workflow), staleTime: Infinity, gcTime: 0 });
  const error = found.error ?? opening.error;
  if (error) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={error} /></PageFrame>;
  if (!found.data || !opening.data) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  return (
    <PageFrame title={found.data.name} lead={found.data.summary} back={back} width="reading">
      <Suspense fallback={<Skeleton lines={8} />}><StartDesk key={workflow} workflow={found.data} opening={opening.data} /></Suspense>
    </PageFrame>
  );
}

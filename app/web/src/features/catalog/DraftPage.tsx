import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readWorkflow } from "./api";
import { readDraft } from "./forkApi";

const DraftDesk = lazy(async () => ({ default: (await import("./DraftDesk")).DraftDesk }));

/** Read once and kept by the desk: what is being edited must not change under the hands. */
export function DraftPage() {
  const { t } = useTranslation();
  const { key = "" } = useParams();
  const workflow = useQuery({ queryKey: ["workflows", key], queryFn: () => readWorkflow(key) });
  const draft = useQuery({ queryKey: ["workflowDraft", key], queryFn: () => readDraft(key), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0 });
  const back = { to: `/catalog/${key}`, label: workflow.data?.name ?? t("catalog.title") };
  if (draft.isPending || workflow.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (draft.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={draft.error} /></PageFrame>;
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <DraftDesk key={draft.dataUpdatedAt} sheet={draft.data} name={workflow.data?.name ?? key} onReload={() => void draft.refetch()} />
    </Suspense>
  );
}

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Paper, Submission } from "@/api/types";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readSubmissions } from "./api";

/** Forms are drawn by much script; the frame and the list of papers need not wait for it. */
const SubmissionView = lazy(async () => ({ default: (await import("./SubmissionView")).SubmissionView }));

const paperOf = (each: Submission): Paper => ({ ...each, form: { workflow: each.workflow, key: each.form, version: each.version } });

/** Everything handed in on a matter, newest first; hidden fields never left the server. */
export function SubmissionsPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const papers = useQuery({ queryKey: ["case", id, "submissions"], queryFn: () => readSubmissions(id) });
  const newestFirst = [...(papers.data ?? [])].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <PageFrame title={t("cases.papers")} width="reading" back={{ to: `/cases/${id}`, label: t("cases.backToCase") }}>
      {papers.isPending && <Skeleton lines={8} />}
      {papers.isError && <ProblemNotice error={papers.error} retry={() => void papers.refetch()} />}
      {papers.data?.length === 0 && <EmptyState title={t("cases.papersEmpty")} />}
      {newestFirst.map((each, at) => {
        const before = newestFirst.slice(at + 1).find((older) => older.form === each.form);
        return <Suspense key={`${each.step}${each.at}`} fallback={<Skeleton lines={6} />}><SubmissionView caseId={id} paper={paperOf(each)} before={before && paperOf(before)} /></Suspense>;
      })}
    </PageFrame>
  );
}

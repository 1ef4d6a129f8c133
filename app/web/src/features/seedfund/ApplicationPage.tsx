import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useForm } from "@/features/forms/useForm";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readApplication } from "./api";
import { START } from "./start";

const DraftDesk = lazy(async () => ({ default: (await import("./DraftDesk")).DraftDesk }));
const SubmittedPage = lazy(async () => ({ default: (await import("./SubmittedPage")).SubmittedPage }));

/** One application: a draft to work on, or a matter to follow. */
export function ApplicationPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const application = useQuery({ queryKey: ["seedfund", "application", id], queryFn: () => readApplication(id), staleTime: Infinity, gcTime: 0 });
  const form = useForm(application.data?.form, START);
  const back = { to: "/applications", label: t("seedfund.mine.title") };
  if (application.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={application.error} retry={() => void application.refetch()} /></PageFrame>;
  if (form.isError) return <PageFrame title={t("seedfund.apply.title")} back={back}><ProblemNotice error={form.error} retry={() => void form.refetch()} /></PageFrame>;
  const waiting = <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (!application.data || !form.data) return waiting;
  return (
    <Suspense fallback={waiting}>
      {application.data.can.includes("save") ? <DraftDesk key={id} application={application.data} form={form.data} /> : <SubmittedPage application={application.data} />}
    </Suspense>
  );
}

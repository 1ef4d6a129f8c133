import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readProject } from "./api";
import { EditProject } from "./EditProject";

/** The form of a project anew. */
export function EditProjectPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  // what is typed over stays: only a press on reload reads it anew
  const project = useQuery({ queryKey: ["squad", "project", id, "form"], queryFn: () => readProject(id), staleTime: Infinity, gcTime: 0 });
  const back = { to: `/squad/projects/${id}`, label: project.data?.name ?? t("squad.project") };
  if (project.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (project.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={project.error} /></PageFrame>;
  return (
    <PageFrame title={t("squad.form.edit", { name: project.data.name })} back={back}>
      {project.data.can.includes("write") ? <EditProject key={project.data.version} project={project.data} onReload={() => void project.refetch()} /> : <EmptyState title={t("squad.form.closed")} />}
    </PageFrame>
  );
}

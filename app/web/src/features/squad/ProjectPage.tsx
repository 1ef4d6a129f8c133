import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readProject } from "./api";
import { AsOf } from "./AsOf";
import { ProjectActions } from "./ProjectActions";
import { ProjectRoom } from "./ProjectRoom";
import { ProjectTags } from "./ProjectTags";
import { useAsOf } from "./useAsOf";

/** One key project: what is red, why, and who must act, before everything else. */
export function ProjectPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const [asOf, setAsOf] = useAsOf();
  const project = useQuery({ queryKey: ["squad", "project", id, asOf], queryFn: () => readProject(id, asOf) });
  const back = { to: "/squad/projects", label: t("squad.title") };
  if (project.isPending) return <PageFrame title=" " back={back}><Skeleton lines={10} /></PageFrame>;
  if (project.isError)
    return (
      <PageFrame title={t("shell.notFound")} back={back}>
        {asOf && <AsOf day={asOf} onChange={setAsOf} />}
        <ProblemNotice error={project.error} />
      </PageFrame>
    );
  const can = project.data.can;
  return (
    <PageFrame
      title={project.data.name}
      lead={<><span>{project.data.code}</span> <ProjectTags project={project.data} all /></>}
      back={back}
      actions={
        <>
          {can.includes("write") && <Link to={`/squad/projects/${id}/edit`}><Button tabIndex={-1}>{t("squad.form.change")}</Button></Link>}
          <ProjectActions key={project.data.version} project={project.data} />
        </>
      }
    >
      {asOf && <AsOf day={asOf} onChange={setAsOf} />}
      <ProjectRoom project={project.data} asOf={asOf} />
      {!asOf && <AsOf onChange={setAsOf} />}
    </PageFrame>
  );
}

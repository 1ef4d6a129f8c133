import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useRoles } from "@/features/members/useRoles";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readWorkflow } from "./api";
import { ForkActions } from "./ForkActions";
import { Origin } from "./Origin";
import { StepList } from "./StepList";

/** A definition to read: its steps in order, who does them, by when, with which outcomes. */
export function WorkflowPage() {
  const { t } = useTranslation();
  const { key = "" } = useParams();
  const roles = useRoles();
  const workflow = useQuery({ queryKey: ["workflows", key], queryFn: () => readWorkflow(key) });
  const back = { to: "/catalog", label: t("catalog.title") };
  if (workflow.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (workflow.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={workflow.error} /></PageFrame>;
  const { data } = workflow;
  return (
    <PageFrame title={data.name} back={back} lead={<>{data.summary} {t("catalog.versionOf", { n: data.label })} <Origin row={data} /></>} actions={<ForkActions workflow={data} />}>
      <StepList steps={data.steps} roleName={roles.nameOf} />
    </PageFrame>
  );
}

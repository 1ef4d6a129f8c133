import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { SquadFilter, SquadProject } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { Money } from "@/kit/Money";
import { PageFrame } from "@/kit/PageFrame";
import { usePages } from "@/kit/usePages";
import { readProjects } from "./api";
import { AsOf } from "./AsOf";
import { LightLine } from "./LightLine";
import { ProjectsFilter } from "./ProjectsFilter";
import { ProjectTags } from "./ProjectTags";
import { SquadNav } from "./SquadNav";
import { targetText } from "./targetDate";
import { useAsOf } from "./useAsOf";

/** The register of key projects, now or as it was on a day. */
export function ProjectsPage() {
  const { t } = useTranslation();
  const rights = useMe().data?.rights ?? [];
  const [asOf, setAsOf] = useAsOf();
  const [filter, setFilter] = useState<SquadFilter>({});
  const projects = usePages(["squad", "projects", filter, asOf], (cursor) => readProjects({ ...filter, asOf }, cursor));
  const columns: Column<SquadProject>[] = [
    { key: "name", title: t("squad.project"), render: (row) => row.name },
    { key: "light", title: t("squad.light.title"), render: (row) => row.light && <LightLine light={row.light} /> },
    { key: "state", title: t("squad.state"), render: (row) => <ProjectTags project={row} all /> },
    { key: "owner", title: t("squad.field.ownerName"), render: (row) => row.ownerName },
    { key: "total", title: t("squad.field.totalInvest"), render: (row) => <Money value={row.totalInvest} />, align: "end" },
    { key: "finish", title: t("squad.field.plannedFinish"), render: (row) => row.plannedFinish && targetText(row.plannedFinish, t) },
    { key: "people", title: t("squad.part.CHIEF"), render: (row) => row.people.chief?.name },
    { key: "code", title: t("squad.field.code"), render: (row) => row.code },
  ];
  const actions = (
    <>
      {rights.includes("squad.manage") && <Link to="/squad/projects/import"><Button tabIndex={-1}>{t("squad.import.title")}</Button></Link>}
      {rights.includes("squad.register") && <Link to="/squad/projects/new"><Button type="primary" tabIndex={-1}>{t("squad.register")}</Button></Link>}
    </>
  );
  return (
    <PageFrame title={t("squad.title")} lead={t("squad.lead")} actions={actions}>
      <SquadNav />
      <ProjectsFilter value={filter} onChange={setFilter} />
      <AsOf day={asOf} onChange={setAsOf} />
      <DataList
        label={t("squad.title")}
        query={projects}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/squad/projects/${row.id}${asOf ? `?asOf=${asOf}` : ""}`}
        empty={<EmptyState title={t("squad.empty")} hint={t(asOf ? "squad.emptyThen" : "squad.emptyHint")} />}
      />
    </PageFrame>
  );
}

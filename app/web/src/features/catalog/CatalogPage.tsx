import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { WorkflowRow } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { usePages } from "@/kit/usePages";
import { readWorkflows } from "./api";
import { Origin } from "./Origin";

/** Which matters the park can run, and in which version. */
export function CatalogPage() {
  const { t } = useTranslation();
  const keeps = useMe().data?.rights.includes("catalog.manage") ?? false;
  const workflows = usePages(["workflows"], readWorkflows);
  const columns: Column<WorkflowRow>[] = [
    { key: "name", title: t("catalog.name"), render: (row) => row.name },
    { key: "summary", title: t("catalog.summary"), render: (row) => row.summary },
    { key: "version", title: t("catalog.version"), render: (row) => t("catalog.versionOf", { n: row.label }) },
    { key: "steps", title: t("catalog.steps"), render: (row) => t("catalog.count", { n: row.steps }) },
    { key: "origin", title: t("catalog.origin"), render: (row) => <Origin row={row} /> },
  ];
  return (
    <PageFrame title={t("catalog.title")} lead={t("catalog.lead")} actions={keeps && <><Link to="/committee/rules">{t("committee.rules.title")}</Link> <Link to="/letters/templates">{t("letters.templates")}</Link></>}>
      <DataList label={t("catalog.title")} query={workflows} columns={columns} rowKey={(row) => row.key} rowLink={(row) => `/catalog/${row.key}`} empty={<EmptyState title={t("catalog.empty")} />} />
    </PageFrame>
  );
}

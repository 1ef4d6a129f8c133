import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { Tenant } from "@/api/types";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readTenants } from "./api";
import { ChangeTenant } from "./ChangeTenant";

/** The parks of the platform, for its operator. */
export function TenantsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tenants = usePages(["tenants"], readTenants);
  const [asked, setAsked] = useState<Tenant>();
  const columns: Column<Tenant>[] = [
    { key: "name", title: t("parks.name"), render: (row) => row.name },
    { key: "shortName", title: t("parks.shortName"), render: (row) => row.shortName },
    { key: "slug", title: t("parks.slug"), render: (row) => <Link to={`/p/${row.slug}`}>{row.slug}</Link> },
    { key: "state", title: t("parks.state"), render: (row) => <StatusTag tone={row.state === "active" ? "calm" : "late"}>{t(`parks.states.${row.state}`)}</StatusTag> },
    { key: "act", title: t("parks.act"), render: (row) => <Button size="small" aria-label={`${t(`parks.to.${row.state}`)} ${row.name}`} onClick={() => setAsked(row)}>{t(`parks.to.${row.state}`)}</Button> },
  ];
  return (
    <PageFrame title={t("parks.title")} lead={t("parks.lead")} actions={<Button type="primary" onClick={() => void navigate("/parks/new")}>{t("parks.found")}</Button>}>
      <DataList label={t("parks.title")} query={tenants} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("parks.empty")} hint={t("parks.emptyHint")} />} />
      {asked && <ChangeTenant tenant={asked} onClose={() => setAsked(undefined)} />}
    </PageFrame>
  );
}

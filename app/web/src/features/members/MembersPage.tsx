import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Member } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { EmptyState } from "@/kit/EmptyState";
import { NativeSelect } from "@/kit/NativeSelect";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readMembers } from "./api";
import css from "./MembersPage.module.css";
import { useRoles } from "./useRoles";

/** The people of the park. */
export function MembersPage() {
  const { t } = useTranslation();
  const manages = useMe().data?.rights.includes("members.manage") ?? false;
  const { roles, nameOf } = useRoles();
  const [filter, setFilter] = useState<{ q?: string; role?: string }>({});
  const members = usePages(["members", filter], (cursor) => readMembers(filter, cursor));
  const columns: Column<Member>[] = [
    { key: "name", title: t("members.name"), render: (row) => row.name },
    { key: "roles", title: t("members.roles"), render: (row) => row.roles.map(nameOf).join(t("forms.comma")) },
    { key: "place", title: t("members.place"), render: (row) => [row.unitName ?? row.residentName, ...row.crews.map((crew) => crew.name)].filter(Boolean).join(t("forms.comma")) },
    { key: "login", title: t("auth.login"), render: (row) => row.login },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={row.state === "active" ? "calm" : "neutral"}>{t(`members.state.${row.state}`)}</StatusTag> },
  ];
  return (
    <PageFrame title={t("members.title")} lead={t("members.lead")} actions={manages && (
      <>
        <Link to="/organisation"><Button tabIndex={-1}>{t("members.organisation.title")}</Button></Link>
        <Link to="/members/invitations"><Button tabIndex={-1}>{t("members.invitations.title")}</Button></Link>
        <Link to="/members/new"><Button type="primary" tabIndex={-1}>{t("members.enter")}</Button></Link>
      </>
    )}>
      <div className={css.filter} role="search">
        <Input.Search aria-label={t("members.search")} placeholder={t("members.search")} allowClear onSearch={(q) => setFilter({ ...filter, q: q || undefined })} />
        <NativeSelect aria-label={t("members.byRole")} value={filter.role ?? ""} any={t("members.anyRole")} options={[...roles.map((role) => ({ value: role.code, label: role.name }))]} onChoose={(role) => setFilter({ ...filter, role: role || undefined })} />
      </div>
      <DataList label={t("members.title")} query={members} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/members/${row.id}`} empty={<EmptyState title={t("members.empty")} />} />
    </PageFrame>
  );
}

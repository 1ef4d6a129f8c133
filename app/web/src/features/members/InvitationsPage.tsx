import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Invitation, InvitationBody } from "@/api/types";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { usePages } from "@/kit/usePages";
import { invite, readInvitations, withdrawInvitation } from "./api";
import { InvitationCode } from "./InvitationCode";
import { RolePicker } from "./RolePicker";
import { useRoles } from "./useRoles";

const touched = [["invitations"]];

/** Seats offered to people who have an account with another park. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const { roles, nameOf } = useRoles();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const [made, setMade] = useState<Invitation>();
  const invitations = usePages(["invitations"], readInvitations);
  const offer = useAct((body: InvitationBody) => invite(body), touched, setMade);
  const withdraw = useAct((id: string, key) => withdrawInvitation(id, key), touched);
  const close = (): void => {
    setMade(undefined);
    setName("");
    setChosen([]);
  };
  const columns: Column<Invitation>[] = [
    { key: "name", title: t("members.name"), render: (row) => row.name },
    { key: "roles", title: t("members.roles"), render: (row) => row.roles.map(nameOf).join(t("forms.comma")) },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={row.state === "waiting" ? "calm" : "neutral"}>{t(`members.invitations.state.${row.state}`)}</StatusTag> },
    { key: "until", title: t("members.invitations.until"), render: (row) => row.state === "waiting" && dateTimeText(row.expiresAt) },
    { key: "withdraw", title: "", render: (row) => row.can.includes("withdraw") && <Button loading={withdraw.busy} onClick={() => withdraw.run(row.id)}>{t("members.invitations.withdraw")}</Button> },
  ];
  return (
    <PageFrame title={t("members.invitations.title")} lead={t("members.invitations.lead")} back={{ to: "/members", label: t("members.title") }}>
      {made?.code && <InvitationCode name={made.name} code={made.code} onClose={close} />}
      <Panel title={t("members.invitations.makeLead")}>
        <PlainForm label={t("members.invitations.makeLead")} onSubmit={() => offer.run({ name, roles: chosen })}>
          <ErrorSummary items={offer.errors} />
          <LineField pointer="/name" label={t("members.name")} required help={t("members.invitations.nameHelp")} value={name} error={offer.wrong("/name")} onChange={setName} />
          <RolePicker roles={roles} value={chosen} error={offer.wrong("/roles")} onChange={setChosen} />
          <div><Button type="primary" htmlType="submit" loading={offer.busy}>{t("members.invitations.make")}</Button></div>
        </PlainForm>
      </Panel>
      <ErrorSummary items={withdraw.errors} />
      <DataList label={t("members.invitations.title")} query={invitations} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("members.invitations.empty")} />} />
    </PageFrame>
  );
}

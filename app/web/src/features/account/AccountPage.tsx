import { useTranslation } from "react-i18next";
import type { MySignIn } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { usePages } from "@/kit/usePages";
import { readMySignIns } from "./api";
import { SignInResult } from "./SignInResult";

/** Whose account this is, and who has tried to use it. */
export function AccountPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const attempts = usePages(["me", "sign-ins"], readMySignIns);
  const columns: Column<MySignIn>[] = [
    { key: "at", title: t("journal.account.at"), render: (row) => dateTimeText(row.at) },
    { key: "result", title: t("journal.account.result"), render: (row) => <SignInResult passed={row.passed} /> },
    { key: "address", title: t("journal.account.address"), render: (row) => row.address },
    { key: "park", title: t("journal.account.park"), render: (row) => row.park },
  ];
  return (
    <PageFrame title={t("journal.account.title")} lead={me && `${me.name ?? ""} ${t("journal.account.lead", { login: me.login })}`.trim()} width="reading">
      <Panel title={t("journal.account.signIns")}>
        <p>{t("journal.account.signInsLead")}</p>
        <DataList label={t("journal.account.signIns")} query={attempts} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("journal.account.none")} />} />
      </Panel>
    </PageFrame>
  );
}

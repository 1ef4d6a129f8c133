import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SignIn } from "@/api/types";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { Narrow } from "@/kit/Narrow";
import { NativeSelect } from "@/kit/NativeSelect";
import { PageFrame } from "@/kit/PageFrame";
import { usePages } from "@/kit/usePages";
import { readSignIns } from "./api";
import { SignInResult } from "./SignInResult";

type Outcome = "passed" | "failed";
const outcomes: Outcome[] = ["passed", "failed"];

/** Who tried to sign in, for those who watch over the park. */
export function SignInsPage() {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();
  const attempts = usePages(["sign-ins", outcome], (cursor) => readSignIns(outcome, cursor));
  const columns: Column<SignIn>[] = [
    { key: "who", title: t("journal.account.who"), render: (row) => row.name },
    { key: "result", title: t("journal.account.result"), render: (row) => <SignInResult passed={row.passed} /> },
    { key: "at", title: t("journal.account.at"), render: (row) => dateTimeText(row.at) },
    { key: "address", title: t("journal.account.address"), render: (row) => row.address },
  ];
  return (
    <PageFrame title={t("journal.account.log")} lead={t("journal.account.logLead")}>
      <Narrow><NativeSelect aria-label={t("journal.account.result")} any={t("journal.account.any")} value={outcome ?? ""} options={outcomes.map((each) => ({ value: each, label: t(`journal.account.${each}`) }))} onChoose={(next) => setOutcome(outcomes.find((each) => each === next))} /></Narrow>
      <DataList label={t("journal.account.log")} query={attempts} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("journal.account.none")} />} />
    </PageFrame>
  );
}

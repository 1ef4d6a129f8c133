import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Call } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { callTone } from "@/features/open/callTone";
import { DataList, type Column } from "@/kit/DataList";
import { dateText, lastMoment } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { Money } from "@/kit/Money";
import { PageFrame } from "@/kit/PageFrame";
import { StatusTag } from "@/kit/StatusTag";
import { usePages } from "@/kit/usePages";
import { readRounds } from "./api";
import { NewRound } from "./NewRound";

/** Calls for applications, drafts among them. */
export function RoundsPage() {
  const { t } = useTranslation();
  const manages = useMe().data?.rights.includes("seedfund.rounds.manage") ?? false;
  const [adding, setAdding] = useState(false);
  const rounds = usePages(["rounds"], readRounds);
  const columns: Column<Call>[] = [
    { key: "title", title: t("funds.round"), render: (row) => row.title },
    { key: "state", title: t("cases.state"), render: (row) => <StatusTag tone={callTone[row.state]}>{t(`open.calls.state.${row.state}`)}</StatusTag> },
    { key: "window", title: t("funds.window"), render: (row) => t("funds.span", { from: dateText(row.opensAt), until: dateText(lastMoment(row.closesAt)) }) },
    { key: "budget", title: t("funds.budget"), render: (row) => row.budget && <Money value={row.budget} />, align: "end" },
  ];
  return (
    <PageFrame title={t("funds.rounds")} lead={t("funds.roundsLead")} actions={manages && !adding && <Button type="primary" onClick={() => setAdding(true)}>{t("funds.newRound")}</Button>}>
      {adding && <NewRound onClose={() => setAdding(false)} />}
      <DataList label={t("funds.rounds")} query={rounds} columns={columns} rowKey={(row) => row.id} rowLink={(row) => `/rounds/${row.id}`} empty={<EmptyState title={t("funds.roundsEmpty")} hint={t("funds.roundsEmptyHint")} />} />
    </PageFrame>
  );
}

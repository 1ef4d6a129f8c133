import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { LedgerLine } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { DataList, type Column } from "@/kit/DataList";
import { dateTimeText } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { Money } from "@/kit/Money";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { usePages } from "@/kit/usePages";
import { readFund, readLedger } from "./api";
import type { Movement } from "./EnterMoney";
import { FundCard } from "./FundCard";
import { LedgerCase } from "./LedgerCase";

const EnterMoney = lazy(async () => ({ default: (await import("./EnterMoney")).EnterMoney }));
const movements: Movement[] = ["contribution", "recovery"];

/** A fund and every movement of its money. */
export function FundPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const fund = useQuery({ queryKey: ["funds", id], queryFn: () => readFund(id) });
  const ledger = usePages(["funds", id, "ledger"], (cursor) => readLedger(id, cursor));
  const rights = useMe().data?.rights ?? [];
  const [entering, setEntering] = useState<Movement>();
  const enter = rights.includes("seedfund.funds.manage") && !entering && movements.map((each) => <Button key={each} onClick={() => setEntering(each)}>{t(`funds.enter.${each}`)}</Button>);
  const columns: Column<LedgerLine>[] = [
    { key: "kind", title: t("funds.movement"), render: (row) => t(`funds.kind.${row.kind}`) },
    { key: "amount", title: t("funds.amount"), render: (row) => <Money value={row.amount} />, align: "end" },
    { key: "case", title: t("funds.case"), render: (row) => row.caseId && <LedgerCase line={row} /> },
    { key: "at", title: t("funds.at"), render: (row) => dateTimeText(row.at) },
  ];
  const back = { to: "/funds", label: t("funds.title") };
  if (fund.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (fund.isError) return <PageFrame title={t("shell.notFound")} back={back}><ProblemNotice error={fund.error} /></PageFrame>;
  return (
    <PageFrame title={fund.data.name} back={back} actions={enter}>
      {entering && <Suspense fallback={<Skeleton lines={3} />}><EnterMoney fund={id} movement={entering} onClose={() => setEntering(undefined)} /></Suspense>}
      <FundCard fund={fund.data} />
      <h2>{t("funds.ledger")}</h2>
      <DataList label={t("funds.ledger")} query={ledger} columns={columns} rowKey={(row) => row.id} empty={<EmptyState title={t("funds.ledgerEmpty")} />} />
    </PageFrame>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/auth/useMe";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readFunds } from "./api";
import { FundCard } from "./FundCard";

const NewFund = lazy(async () => ({ default: (await import("./NewFund")).NewFund }));

/** The park's funds and what each still has to give. */
export function FundsPage() {
  const { t } = useTranslation();
  const manages = useMe().data?.rights.includes("seedfund.funds.manage") ?? false;
  const [adding, setAdding] = useState(false);
  const funds = useQuery({ queryKey: ["funds"], queryFn: readFunds });
  return (
    <PageFrame title={t("funds.title")} lead={t("funds.lead")} actions={manages && !adding && <Button type="primary" onClick={() => setAdding(true)}>{t("funds.newFund")}</Button>}>
      {adding && <Suspense fallback={<Skeleton lines={4} />}><NewFund onClose={() => setAdding(false)} /></Suspense>}
      {funds.isPending && <Skeleton lines={6} />}
      {funds.isError && <ProblemNotice error={funds.error} retry={() => void funds.refetch()} />}
      {funds.data?.items.length === 0 && <EmptyState title={t("funds.empty")} hint={t("funds.emptyHint")} />}
      {funds.data?.items.map((fund) => <FundCard key={fund.id} fund={fund} linked />)}
    </PageFrame>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readFunds } from "./api";
import { FundCard } from "./FundCard";

/** The park's funds and what each still has to give. */
export function FundsPage() {
  const { t } = useTranslation();
  const funds = useQuery({ queryKey: ["funds"], queryFn: readFunds });
  return (
    <PageFrame title={t("funds.title")} lead={t("funds.lead")}>
      {funds.isPending && <Skeleton lines={6} />}
      {funds.isError && <ProblemNotice error={funds.error} retry={() => void funds.refetch()} />}
      {funds.data?.items.length === 0 && <EmptyState title={t("funds.empty")} hint={t("funds.emptyHint")} />}
      {funds.data?.items.map((fund) => <FundCard key={fund.id} fund={fund} linked />)}
    </PageFrame>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayOf } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { LineField } from "@/kit/LineField";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readDifferences } from "./api";
import { DifferenceList } from "./DifferenceList";
import css from "./ProjectsFilter.module.css";
import { SquadNav } from "./SquadNav";

const WEEK = 7 * 86_400_000;
const kinds = ["PROJECT", "MILESTONE", "BLOCKER", "ORDER", "OUTCOME"] as const;

/** What is different at the end of one day from the end of another: projects, their milestones, and what runs on them. */
export function DifferencesPage() {
  const { t } = useTranslation();
  const [days, setDays] = useState(() => ({ from: dayOf(new Date(Date.now() - WEEK)), to: dayOf(new Date()) }));
  const ready = !!days.from && !!days.to && days.from <= days.to;
  const found = useQuery({ queryKey: ["squad", "differences", days], queryFn: () => readDifferences(days.from, days.to), enabled: ready });
  return (
    <PageFrame title={t("squad.differences.title")} lead={t("squad.differences.lead")}>
      <SquadNav />
      <div className={css.line}>
        <LineField pointer="/from" label={t("squad.differences.from")} type="date" value={days.from} onChange={(from) => setDays({ ...days, from })} />
        <LineField pointer="/to" label={t("squad.differences.to")} type="date" value={days.to} error={ready ? undefined : t("squad.differences.order")} onChange={(to) => setDays({ ...days, to })} />
      </div>
      {ready && found.isPending && <Skeleton lines={6} />}
      {found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <EmptyState title={t("squad.differences.none")} />}
      {kinds.map((about) => <DifferenceList key={about} about={about} items={found.data?.items.filter((each) => each.about === about) ?? []} to={days.to} />)}
    </PageFrame>
  );
}

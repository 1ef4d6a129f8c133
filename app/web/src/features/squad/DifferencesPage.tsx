import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dayOf } from "@/kit/dates";
import { EmptyState } from "@/kit/EmptyState";
import { LineField } from "@/kit/LineField";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readDifferences } from "./api";
import { ChangeList } from "./ChangeList";
import panel from "./PeoplePanel.module.css";
import css from "./ProjectsFilter.module.css";
import { SquadNav } from "./SquadNav";

const WEEK = 7 * 86_400_000;

/** What is different at the end of one day from the end of another. */
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
      {found.data?.items.map((each) => (
        <Panel key={each.id} title={<Link className={panel.touch} to={`/squad/projects/${each.id}`}>{each.name}</Link>} extra={<StatusTag tone={each.kind === "NEW" ? "accent" : "neutral"}>{t(`squad.differences.kind.${each.kind}`)}</StatusTag>}>
          <ChangeList changes={each.changes} />
        </Panel>
      ))}
    </PageFrame>
  );
}

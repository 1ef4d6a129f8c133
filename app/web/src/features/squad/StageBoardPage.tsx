import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { SquadFilter } from "@/api/types";
import { narrow, useMedia } from "@/app/useMedia";
import { EmptyState } from "@/kit/EmptyState";
import { NativeSelect } from "@/kit/NativeSelect";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { countStages } from "./api";
import { AsOf } from "./AsOf";
import { ProjectsFilter } from "./ProjectsFilter";
import { SquadNav } from "./SquadNav";
import css from "./StageBoard.module.css";
import { StageColumn } from "./StageColumn";
import { useAsOf } from "./useAsOf";
import { oneOf, stages } from "./words";

/** Projects as cards in columns by stage; on a phone one column at a time. */
export function StageBoardPage() {
  const { t } = useTranslation();
  const phone = useMedia(narrow);
  const [asOf, setAsOf] = useAsOf();
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState<SquadFilter>({});
  const seen = { ...filter, asOf };
  const counts = useQuery({ queryKey: ["squad", "stages", seen], queryFn: () => countStages(seen) });
  const columns = counts.data?.items ?? [];
  const all = columns.reduce((sum, each) => sum + each.projects, 0);
  const stage = oneOf(stages, params.get("stage") ?? "") ?? columns.find((each) => each.projects > 0)?.stage;
  const choose = (next: string): void => {
    if (!next) return;
    const changed = new URLSearchParams(params);
    changed.set("stage", next);
    setParams(changed, { replace: true });
  };
  const column = (each: (typeof columns)[number]) => <StageColumn key={each.stage} stage={each.stage} count={each.projects} filter={seen} />;
  return (
    <PageFrame title={t("squad.board.title")} lead={t("squad.board.lead")}>
      <SquadNav />
      <ProjectsFilter value={filter} staged onChange={setFilter} />
      <AsOf day={asOf} onChange={setAsOf} />
      {counts.isPending && <Skeleton lines={8} />}
      {counts.isError && <ProblemNotice error={counts.error} retry={() => void counts.refetch()} />}
      {counts.data && !all && <EmptyState title={t("squad.board.empty")} hint={t(asOf ? "squad.emptyThen" : "squad.emptyHint")} />}
      {all > 0 && phone && (
        <>
          <NativeSelect aria-label={t("squad.board.column")} value={stage ?? ""} options={columns.map((each) => ({ value: each.stage, label: `${t(`squad.stage.${each.stage}`)} ${t("squad.board.count", { n: each.projects })}` }))} onChoose={choose} />
          {columns.filter((each) => each.stage === stage).map(column)}
        </>
      )}
      {all > 0 && !phone && (
        // wider than most windows: it is scrolled by wheel or by keyboard
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={css.board} role="region" tabIndex={0} aria-label={t("squad.board.label")}>{columns.map(column)}</div>
      )}
    </PageFrame>
  );
}

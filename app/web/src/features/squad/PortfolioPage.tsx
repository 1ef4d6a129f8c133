import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/auth/useMe";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readPortfolio } from "./api";
import { AsOf } from "./AsOf";
import { LightCounts } from "./LightCounts";
import { MyTasks } from "./MyTasks";
import css from "./ProjectsFilter.module.css";
import { SquadNav } from "./SquadNav";
import { StripTable } from "./StripTable";
import { useAsOf } from "./useAsOf";

const SHOWN = 100;

/** Every project of the library by twelve weeks, red first. */
export function PortfolioPage() {
  const { t } = useTranslation();
  const [asOf, setAsOf] = useAsOf();
  const [track, setTrack] = useState<string>();
  const works = useMe().data?.rights.includes("tasks.work") ?? false;
  const [shown, setShown] = useState(SHOWN);
  const portfolio = useQuery({ queryKey: ["squad", "portfolio", asOf, track], queryFn: () => readPortfolio(asOf, track) });
  const items = portfolio.data?.items ?? [];
  return (
    <PageFrame title={t("squad.portfolio.title")} lead={t("squad.portfolio.lead")} actions={works && <MyTasks />}>
      <SquadNav />
      {portfolio.isPending && <Skeleton lines={8} />}
      {portfolio.isError && <ProblemNotice error={portfolio.error} retry={() => void portfolio.refetch()} />}
      {portfolio.data && <LightCounts counts={{ RED: portfolio.data.counts["RED"] ?? 0, YELLOW: portfolio.data.counts["YELLOW"] ?? 0, GREEN: portfolio.data.counts["GREEN"] ?? 0, NONE: items.filter((each) => !each.now).length }} />}
      <details className={css.filter} open={!!asOf || !!track}>
        <summary>{t("squad.moreFilters")}</summary>
        <div className={css.line} role="search">
          <Input.Search aria-label={t("squad.byTrack")} placeholder={t("squad.byTrack")} allowClear onSearch={(text) => setTrack(text.trim() || undefined)} />
        </div>
        <AsOf day={asOf} onChange={setAsOf} />
      </details>
      {portfolio.data && !items.length && <EmptyState title={t("squad.portfolio.empty")} hint={t("squad.portfolio.emptyHint")} />}
      {portfolio.data && items.length > 0 && (
        <StripTable
          weeks={portfolio.data.weeks}
          strips={items.slice(0, shown)}
          asOf={asOf}
          foot={
            <>
              <span>{t("kit.total", { n: items.length })}</span>
              {shown < items.length && <Button onClick={() => setShown(shown + SHOWN)}>{t("kit.more")}</Button>}
            </>
          }
        />
      )}
    </PageFrame>
  );
}

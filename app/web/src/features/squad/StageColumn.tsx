import { Button } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { SquadFilter, SquadStageCount } from "@/api/types";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { usePages } from "@/kit/usePages";
import { readProjects } from "./api";
import { ProjectCard } from "./ProjectCard";
import css from "./StageBoard.module.css";

interface Props {
  stage: SquadStageCount["stage"];
  count: number;
  filter: SquadFilter;
}

/** One stage with its projects, a page at a time; an empty one is narrow. */
export function StageColumn({ stage, count, filter }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={`${css.column} ${count ? "" : css.bare}`} aria-labelledby={id}>
      <h2 id={id}>{t(`squad.stage.${stage}`)} <small>{t("squad.board.count", { n: count })}</small></h2>
      {count > 0 ? <Cards stage={stage} filter={filter} /> : <p>{t("squad.board.none")}</p>}
    </section>
  );
}

function Cards({ stage, filter }: Pick<Props, "stage" | "filter">) {
  const { t } = useTranslation();
  const projects = usePages(["squad", "projects", { ...filter, stage }], (cursor) => readProjects({ ...filter, stage }, cursor));
  if (projects.isPending) return <Skeleton lines={6} />;
  if (projects.isError) return <ProblemNotice error={projects.error} retry={() => void projects.refetch()} />;
  return (
    <>
      <ul className={css.cards}>
        {projects.data.pages.flatMap((page) => page.items).map((project) => <ProjectCard key={project.id} project={project} asOf={filter.asOf} />)}
      </ul>
      {projects.hasNextPage && <Button block loading={projects.isFetchingNextPage} onClick={() => void projects.fetchNextPage()}>{t("kit.more")}</Button>}
    </>
  );
}

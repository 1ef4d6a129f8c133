import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TaskRow } from "@/api/types";
import { Skeleton } from "@/kit/Skeleton";
import { readTaskRoute } from "./api";
import { RouteList } from "./RouteList";
import css from "./OutcomeRoute.module.css";

/** What follows from the answer that is about to be given. */
export function OutcomeRoute({ task, outcome }: { task: TaskRow; outcome: string }) {
  const { t } = useTranslation();
  const answers = useQuery({ queryKey: ["task", task.id, "route", outcome], queryFn: () => readTaskRoute(task.id, outcome), retry: false });
  if (answers.isPending) return <Skeleton lines={3} />;
  const answer = answers.data?.items[0];
  // A look ahead that cannot be had must not stand in the way of the decision.
  if (!answer) return null;
  return (
    <section className={css.ahead}>
      <h3>{t("route.after")}</h3>
      {answer.awaits > 0 && <p>{t("route.awaits", { n: answer.awaits })}</p>}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.scroll} role="region" tabIndex={0} aria-label={t("route.after")}>
        <RouteList route={answer.route} label={t("route.after")} without={task.step} />
      </div>
    </section>
  );
}
